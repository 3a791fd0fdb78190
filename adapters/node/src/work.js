// An organisation's provider: one activation code makes this phone a device of its member.
import { call, jsonOf } from './http.js';
import { publicHalf } from './keys.js';
import { Trouble, serviceTrouble } from './trouble.js';

const REFUSALS = {
  wrong_account: ['wrong-account', 'This code was issued for another account.'],
  unknown_code: ['qr-invalid', 'The organisation does not know this code.'],
  code_used: ['qr-used', 'This code was used before. Ask for a new one.'],
  code_expired: ['qr-expired', 'This code is too old. Ask for a new one.'],
};

/**
 * Spends an activation code. The same code with the same key again gives the first answer, so a lost answer is no harm.
 *
 * @param username the entry to recover; absent when an account is added. The tenant hears of no other account.
 */
export async function activate(phone, { tenant, ticket, code }, key, username) {
  const answer = await call('POST', phone.address(`net/work/${tenant}/activate/${ticket}`), {
    json: { code, publicKey: publicHalf(key), deviceName: phone.id, username },
  });
  const body = jsonOf(answer) ?? {};
  if (answer.status === 200 || answer.status === 201) return body;
  const [notice, text] = REFUSALS[body.error] ?? [];
  throw notice ? new Trouble(notice, text) : serviceTrouble(`status ${answer.status}`);
}
