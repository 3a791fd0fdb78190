// The app on one phone: what each action does.
import { Backups, ConsentNeeded } from './backups.js';
import { checkFields } from './fields.js';
import { ConfirmFlow, QrFlow, SignInFlow, scanners } from './flows.js';
import { Microsoft } from './microsoft.js';
import { decide, pendingRequests } from './requests.js';
import { elsewhere, menuOf, screenOf, ways } from './screens.js';
import { checkedOtp } from './totp.js';
import { Refused, Trouble } from './trouble.js';
import { Vault } from './vault.js';
import { activate } from './work.js';

/** Actions that begin a flow abandon the one that is open; these may be done meanwhile and leave it. */
const MEANWHILE = ['remove-account', 'move-account', 'approve-sign-in', 'deny-sign-in'];
const ANSWERS = ['sign-in', 'choose-proof', 'enter-proof', 'scan-qr', 'enter-details', 'confirm'];
const NOT_DURING_A_PROMPT = ['open-account', 'turn-off-backup', 'delete-backup'];

export class App {
  constructor(phone, disk) {
    this.phone = phone;
    this.vault = new Vault(disk);
    this.microsoft = new Microsoft(phone);
    this.backups = new Backups(phone, this.vault, this.microsoft);
    // What follows is gone after a restart.
    this.flow = null;
    this.notices = [];
    this.requests = [];
    this.path = [];
    this.opened = null;
    this.inSettings = false;
  }

  async screen() {
    return screenOf(this, await this.phone.now());
  }

  /** Looking is also the moment at which sign-in requests are looked for. */
  async look() {
    if (!this.flow) {
      const accounts = this.vault.accounts.filter(({ push, state, credentialId }) => push && state === 'ready' && credentialId);
      this.requests = [];
      for (const account of accounts) this.requests.push(...(await pendingRequests(this.phone, account)));
    }
    return this.screen();
  }

  async perform(action, fields) {
    const doing = this.#prepared(action, fields);
    const before = this.flow;
    const shown = { notices: this.notices, inSettings: this.inSettings, path: this.path };
    this.notices = [];
    this.inSettings = action.endsWith('-backup');
    this.path = ways[action] ?? [...(this.flow?.way ?? []), elsewhere(action)];
    try {
      await doing();
    } catch (problem) {
      if (!(problem instanceof Trouble)) {
        Object.assign(this, shown);
        throw problem;
      }
      this.#say(problem.codes, problem.message);
    }
    if (this.flow === before && before?.prompt === null) this.flow = null;
    return this.screen();
  }

  /** What there is to do, or why it cannot be: nothing has changed until the result is called. */
  #prepared(action, fields) {
    checkFields(action, fields);
    if (ANSWERS.includes(action)) {
      const answer = this.flow?.answers[action];
      if (!answer) throw Refused.doesNotFit(`no open prompt takes ${action}`);
      return () => answer(fields);
    }
    if (action === 'cancel') return this.#cancelled();
    const prepare = this.actions[action];
    if (!prepare) throw Refused.notInProduct(action);
    if (this.flow && NOT_DURING_A_PROMPT.includes(action)) throw Refused.doesNotFit('answer or cancel the open prompt first');
    const doing = prepare(fields);
    return () => {
      if (!MEANWHILE.includes(action)) this.flow = null;
      return doing();
    };
  }

  /** Each checks whether it fits and gives what is to be done. */
  actions = {
    'add-account': ({ kind }) => {
      if (kind === 'personal') return () => this.#signIn({ why: 'add-account', way: ways['add-account'], proof: true }, this.#addPersonal);
      const then = kind === 'third-party' ? this.#addThirdParty : this.#addWork;
      return () => this.#scan({ why: 'add-account', way: ways['add-account'], read: scanners[kind], then });
    },
    'turn-on-backup': () => () => (this.backups.on ? this.#backUpNow() : this.#askToSwitchOn()),
    'turn-off-backup': () => {
      if (!this.backups.on) throw Refused.doesNotFit('cloud backup is off');
      return () => this.backups.switchOff();
    },
    'delete-backup': () => {
      if (!this.vault.location) throw Refused.doesNotFit('no backup of this phone is known');
      return async () => {
        await this.backups.delete();
        this.#say('backup-deleted', 'The backup is deleted, and cloud backup is off.');
      };
    },
    'begin-recovery': () => async () => {
      if (this.vault.accounts.length > 0) {
        throw new Trouble('accounts-exist', 'Remove the accounts on this phone first: a recovery would overwrite them.');
      }
      await this.backups.cloud();
      this.#signIn({ why: 'recovery', way: ways['begin-recovery'] }, this.#recover);
    },
    'open-account': ({ account }) => {
      this.#account(account);
      return () => void (this.opened = account);
    },
    'sign-in-to-recover': ({ account }) => {
      const { id, username } = this.#openedFor('sign-in-to-recover', account);
      const options = { why: 'recover-account', way: ways['sign-in-to-recover'], account: id, owner: username, proof: true };
      return () => this.#signIn(options, (session) => this.#provePersonal(id, session));
    },
    'scan-qr-to-recover': ({ account }) => {
      const { id } = this.#openedFor('scan-qr-to-recover', account);
      const options = { why: 'recover-account', way: ways['scan-qr-to-recover'], account: id, read: scanners['work-or-school'] };
      return () => this.#scan({ ...options, then: (activation) => this.#proveWork(id, activation) });
    },
    'remove-account': ({ account }) => {
      this.#account(account);
      return async () => {
        this.vault.remove(account);
        this.requests = this.requests.filter((request) => request.account !== account);
        if (this.flow?.account === account) this.flow = null;
        await this.#changed();
      };
    },
    'move-account': ({ account, position }) => {
      this.#account(account);
      if (position >= this.vault.accounts.length) throw Refused.malformed('position is beyond the end of the list');
      return async () => {
        this.vault.move(account, position);
        await this.#changed();
      };
    },
    'approve-sign-in': ({ request }) => this.#decision(request, 'approve'),
    'deny-sign-in': ({ request }) => this.#decision(request, 'deny'),
  };

  #cancelled() {
    if (!this.flow) throw Refused.doesNotFit('no prompt is open');
    return () => {
      const { why, prompt } = this.flow;
      this.flow = null;
      if (why !== 'backup') return;
      if (prompt.for === 'confirm') this.#say('backup-kept', 'The backup in the cloud stays as it is.');
      else this.#say('recovery-account-needed', 'Cloud backup needs a personal Microsoft account to sign in with.');
    };
  }

  // --- adding and proving accounts

  #addPersonal = async (session) => {
    const { credential, settled } = await this.#registered(session);
    this.vault.add({ kind: 'personal', state: 'ready', ...credential });
    settled();
    await this.#changed();
  };

  #provePersonal = async (id, session) => {
    const { credential, settled } = await this.#registered(session);
    this.vault.update(id, { ...credential, state: 'ready' });
    settled();
    await this.#changed();
  };

  async #registered(session) {
    const purpose = `personal ${session.account.id}`;
    const key = this.vault.pendingKey(purpose);
    const issued = await this.microsoft.register(session.access, key);
    return { credential: credentialOf(issued, key), settled: () => this.vault.settle(purpose) };
  }

  #addWork = async (activation) => {
    const { credential, settled } = await this.#activated(activation);
    this.vault.add({ kind: 'work-or-school', state: 'ready', ...credential });
    settled();
    await this.#changed();
  };

  #proveWork = async (id, activation) => {
    const entry = this.vault.account(id);
    // Another organisation must not hear of this account, not even by being asked.
    if (entry.tenant !== activation.tenant) throw new Trouble('wrong-account', 'This code is from another organisation.');
    const { credential, settled } = await this.#activated(activation, entry.username);
    this.vault.update(id, { ...credential, state: 'ready' });
    settled();
    await this.#changed();
  };

  async #activated(activation, username) {
    const purpose = `work ${activation.tenant} ${activation.ticket}`;
    const key = this.vault.pendingKey(purpose);
    const issued = await activate(this.phone, activation, key, username);
    return { credential: { ...credentialOf(issued, key), tenant: activation.tenant }, settled: () => this.vault.settle(purpose) };
  }

  #addThirdParty = async ({ issuer, username, otp }) => {
    if (!this.vault.add({ kind: 'third-party', state: 'ready', push: false, issuer, username, otp })) {
      return this.#say('account-exists', 'This account is on the phone already.');
    }
    return this.#changed();
  };

  // --- backup and recovery

  async #askToSwitchOn() {
    await this.backups.cloud();
    this.#signIn({ why: 'backup', way: ways['turn-on-backup'] }, (session) =>
      this.#backUp((agreedTo) => this.backups.switchOn(session, agreedTo)));
  }

  async #backUpNow() {
    if (this.vault.accounts.length === 0) {
      return this.#say('nothing-to-back-up', 'There are no accounts on this phone; the backup stays as it is.');
    }
    return this.#backUp((agreedTo) => this.backups.again(agreedTo));
  }

  /** Backs up; where another's backup would be replaced the person is asked, and then it is tried again. */
  async #backUp(write, agreedTo) {
    try {
      if ((await write(agreedTo)) !== false) this.#say('backup-done', 'Your accounts are backed up.');
    } catch (problem) {
      if (problem instanceof Trouble) throw problem.after('backup-failed');
      if (!(problem instanceof ConsentNeeded)) throw problem;
      this.#say('confirm-overwrite', 'There is a backup that this phone does not know. Replace it?');
      const then = () => this.#backUp(write, problem.revision);
      this.flow = new ConfirmFlow({ why: 'backup', way: ways['turn-on-backup'], then });
    }
  }

  /** After each change of the accounts. An emptied app does not empty its backup, and nobody is asked anything here. */
  async #changed() {
    if (!this.backups.on || this.vault.accounts.length === 0) return;
    try {
      await this.backups.again();
      this.#say('backup-done', 'Your accounts are backed up.');
    } catch (problem) {
      if (problem instanceof ConsentNeeded) {
        this.#say(['backup-failed', 'confirm-overwrite'], 'There is a backup that this phone does not know. Back up now to decide.');
      } else if (problem instanceof Trouble) {
        this.#say(['backup-failed', ...problem.codes], problem.message);
      } else {
        throw problem;
      }
    }
  }

  #recover = async (session) => {
    this.vault.fill(await this.backups.restore(session));
    this.#say('recovered', `${this.vault.accounts.length} accounts are back on this phone.`);
  };

  // --- sign-in requests

  #decision(id, decision) {
    const request = this.requests.find((shown) => shown.id === id);
    if (!request) throw Refused.doesNotFit('no such sign-in request is on the screen');
    return async () => {
      const account = this.vault.account(request.account);
      await decide(this.phone, account, request, decision);
      this.requests = this.requests.filter((shown) => shown !== request);
    };
  }

  // --- small things

  #signIn(options, then) {
    this.flow = new SignInFlow(this.microsoft, { ...options, then });
  }

  #scan(options) {
    this.flow = new QrFlow(this.phone, options);
  }

  #account(id) {
    const account = this.vault.account(id);
    if (!account) throw Refused.doesNotFit('no such account is on the screen');
    return account;
  }

  #openedFor(action, id) {
    const account = this.#account(id);
    if (this.opened !== id || !menuOf(account).includes(action)) throw Refused.doesNotFit(`open the account first; it must offer ${action}`);
    return account;
  }

  #say(codes, text) {
    for (const code of [codes].flat()) this.notices.push({ code, account: null, text });
  }
}

/** What a provider issued, with the key it was issued for. */
function credentialOf({ credentialId, issuer, username, push, totp }, key) {
  return { credentialId, issuer, username, push, otp: totp ? checkedOtp(totp) : null, key };
}
