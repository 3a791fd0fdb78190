// Push: sign-ins elsewhere that wait for this phone's word.
import { call, jsonOf } from './http.js';
import { signDecision } from './keys.js';
import { Trouble, offline } from './trouble.js';

const provider = ({ kind, tenant }) => (kind === 'personal' ? 'net/microsoft' : `net/work/${tenant}`);

/** What is pending for one account; trouble on the way is nobody's business here. */
export async function pendingRequests(phone, account) {
  try {
    const query = `sign-in-requests?credential=${encodeURIComponent(account.credentialId)}`;
    const answer = await call('GET', phone.address(`${provider(account)}/${query}`));
    const requests = answer.status === 200 ? jsonOf(answer)?.requests ?? [] : [];
    return requests.map(({ id, nonce, text }) => ({ id, nonce, text, account: account.id }));
  } catch {
    return [];
  }
}

/** @param decision 'approve' or 'deny' */
export async function decide(phone, account, { id, nonce }, decision) {
  const signature = signDecision(account.key, account.credentialId, { id, decision, nonce });
  const path = `${provider(account)}/sign-in-requests/${encodeURIComponent(id)}/${decision}`;
  const answer = await call('POST', phone.address(path), { json: { signature } });
  if (answer.status >= 500) throw offline();
  if (answer.status !== 200) throw new Trouble('request-gone', 'This request no longer waits for an answer.');
}
