// What a backup holds. Of a third-party account the entry and its secret; of a personal one the entry, and its secret
// only where it makes nothing but codes; of a work or school account the entry alone. Keys never leave the phone.
import { checkedOtp } from './totp.js';
import { damaged } from './trouble.js';

const FORMAT = 'node-authenticator/1';
const KINDS = ['personal', 'work-or-school', 'third-party'];

export function writeContent(accounts) {
  return Buffer.from(JSON.stringify({ format: FORMAT, accounts: accounts.map(entry) }));
}

function entry({ kind, issuer, username, push, tenant, otp }) {
  const secretTravels = kind === 'third-party' || (kind === 'personal' && !push);
  return { kind, issuer, username, push, tenant, otp: secretTravels ? otp : undefined };
}

/** The accounts as they are on a new phone: usable where a secret came along, else waiting for proof. */
export function readContent(bytes) {
  let content;
  try {
    content = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw damaged();
  }
  if (content?.format !== FORMAT || !Array.isArray(content.accounts) || content.accounts.length === 0) throw damaged();
  return content.accounts.map(restored);
}

function restored({ kind, issuer, username, push, tenant, otp }) {
  const named = KINDS.includes(kind) && typeof issuer === 'string' && typeof username === 'string';
  const checked = otp && checkedOtp(otp);
  if (!named || (otp && !checked) || (kind === 'third-party' && !otp)) throw damaged();
  return { kind, issuer, username, push: push === true, tenant, otp: checked, state: checked ? 'ready' : 'needs-verification' };
}
