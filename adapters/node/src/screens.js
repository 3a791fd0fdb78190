// What the app shows: one plain object, made anew for each answer.
import { totp } from './totp.js';

const ACCOUNTS = { element: 'accounts', label: 'Accounts' };
const ARROW = { element: 'account-menu', label: 'Arrow beside the account' };
const SWITCH = [
  { element: 'settings', label: 'Settings' },
  { element: 'backup', label: 'Backup' },
];

/** The ways through the app to the control that an action touches. */
export const ways = {
  'turn-on-backup': [...SWITCH, { element: 'cloud-backup', label: 'Cloud backup' }],
  'turn-off-backup': [...SWITCH, { element: 'cloud-backup', label: 'Cloud backup' }],
  'delete-backup': [...SWITCH, { element: 'other', label: 'Delete backup' }],
  'begin-recovery': [{ element: 'begin-recovery', label: 'Begin recovery' }],
  'add-account': [ACCOUNTS, { element: 'other', label: 'Add account' }],
  'open-account': [ACCOUNTS, ARROW],
  'sign-in-to-recover': [ACCOUNTS, ARROW, { element: 'sign-in-to-recover', label: 'Sign in to recover' }],
  'scan-qr-to-recover': [ACCOUNTS, ARROW, { element: 'scan-qr-to-recover', label: 'Scan QR code to recover' }],
};
const ANSWER_LABELS = {
  'sign-in': 'Sign in',
  'choose-proof': 'Send the code there',
  'enter-proof': 'Confirm the code',
  'scan-qr': 'Scan QR code',
  'enter-details': 'Type the details in',
  confirm: 'Yes',
};

export const elsewhere = (label) => ({ element: 'other', label });

export function screenOf(app, now) {
  const { vault, flow, notices, requests, path } = app;
  const prompt = flow?.prompt ?? null;
  return {
    view: viewOf(app, prompt),
    accounts: vault.accounts.map((account) => shown(account, now)),
    offers: offersOf(app, prompt),
    prompt,
    backup: {
      on: vault.backup !== null,
      store: vault.backup === null ? null : app.phone.store,
      recoveryAccount: vault.backup?.username ?? null,
      lastSuccess: vault.backup?.lastSuccess ? new Date(vault.backup.lastSuccess).toISOString() : null,
    },
    notices: [...notices, ...standing(vault.accounts)],
    requests: requests.map(({ id, account, text }) => ({ id, account, text })),
    path,
    busy: false,
  };
}

function viewOf({ vault, inSettings }, prompt) {
  if (prompt) return 'prompt';
  if (vault.accounts.length === 0) return 'welcome';
  return inSettings ? 'settings' : 'accounts';
}

function shown({ id, kind, issuer, username, state, push, otp }, now) {
  return { id, kind, issuer, username, state, push, code: state === 'ready' && otp ? totp(otp, now) : null };
}

/** Said on every screen for as long as it holds. */
function standing(accounts) {
  return accounts
    .filter(({ state }) => state === 'needs-verification')
    .map(({ id, username }) => ({
      code: 'verification-needed',
      account: id,
      text: `${username} needs more proof that it is yours before it can be used on this phone.`,
    }));
}

/** Everything that is possible now, what answers the prompt included. */
function offersOf({ vault, flow, opened, requests }, prompt) {
  const offers = [];
  const offer = (action, label, place = 'menu', account = null) => offers.push({ action, account, label, place });
  if (prompt) {
    for (const action of Object.keys(flow.answers)) offer(action, ANSWER_LABELS[action]);
    offer('cancel', 'Cancel', 'top');
  }
  offer('add-account', 'Add account', 'top');
  offer('turn-on-backup', vault.backup ? 'Back up now' : 'Cloud backup');
  if (!prompt && vault.backup) offer('turn-off-backup', 'Switch cloud backup off');
  if (!prompt && vault.location) offer('delete-backup', 'Delete backup');
  for (const { id } of vault.accounts) {
    if (!prompt) offer('open-account', 'Arrow', 'beside-account', id);
    offer('move-account', 'Move', 'beside-account', id);
    offer('remove-account', 'Remove', 'beside-account', id);
  }
  for (const action of menuOf(vault.account(opened))) offer(action, ways[action].at(-1).label, 'beside-account', opened);
  for (const { account } of requests) {
    offer('approve-sign-in', 'Approve', 'top', account);
    offer('deny-sign-in', 'Deny', 'top', account);
  }
  if (vault.accounts.length === 0) offer('begin-recovery', 'Begin recovery', 'bottom');
  return offers;
}

/** What an account's menu holds beside removing it: the way to prove it, if it waits for proof. */
export function menuOf(account) {
  if (account?.state !== 'needs-verification') return [];
  return account.kind === 'personal' ? ['sign-in-to-recover'] : ['scan-qr-to-recover'];
}
