// The provider of personal accounts: signing in, proving more than a password, keys for backups, credentials of phones.
import { call, jsonOf } from './http.js';
import { publicHalf } from './keys.js';
import { Trouble, serviceTrouble } from './trouble.js';

const WORK_IDENTITY = 50020;

export class Microsoft {
  constructor(phone) {
    this.phone = phone;
  }

  /** A session; or, where the provider demands a second factor, {proofToken} that is good for proofs only. */
  signIn(username, password) {
    return this.#token({ grant_type: 'password', username, password });
  }

  refresh(refreshToken) {
    return this.#token({ grant_type: 'refresh_token', refresh_token: refreshToken });
  }

  async #token(form) {
    const answer = await this.#call('POST', 'consumers/oauth2/v2.0/token', { form });
    const body = jsonOf(answer) ?? {};
    if (answer.status === 200) return session(body);
    if (body.error === 'interaction_required' && body.proof_token) return { proofToken: body.proof_token };
    if (body.error !== 'invalid_grant') throw serviceTrouble(`status ${answer.status}`);
    throw body.error_codes?.includes(WORK_IDENTITY)
      ? new Trouble('wrong-account-type', 'This is a work or school account. A personal Microsoft account is needed here.')
      : new Trouble('sign-in-failed', 'The user name or the password is not right.');
  }

  /** The channels over which the account's owner can be reached. */
  async proofs(token) {
    const answer = await this.#call('GET', 'proofs', { token });
    return expect(answer, 200).proofs.map(({ channel }) => channel);
  }

  async sendProof(token, channel) {
    expect(await this.#call('POST', `proofs/${channel}`, { token, json: {} }), 202);
  }

  /** A session strong enough to register a credential. */
  async verifyProof(token, channel, code) {
    const answer = await this.#call('POST', `proofs/${channel}/verify`, { token, json: { code } });
    const error = answer.status === 400 ? jsonOf(answer)?.error : undefined;
    if (error === 'proof_failed') throw new Trouble('proof-failed', 'That is not the code that was sent.');
    if (error === 'proof_expired') throw new Trouble('proof-expired', 'That code is too old. Have a new one sent.');
    return session(expect(answer, 200));
  }

  /** A new key {keyId, key}: what makes stored bytes useless without this account. */
  async newBackupKey(token) {
    return backupKey(expect(await this.#call('POST', 'backup-keys', { token, json: {} }), 201));
  }

  /** A key by its id; null if it is not this account's. */
  async backupKey(token, keyId) {
    const answer = await this.#call('GET', `backup-keys/${encodeURIComponent(keyId)}`, { token });
    return answer.status === 404 ? null : backupKey(expect(answer, 200));
  }

  /** This phone's own credential for the account; the same key again gives the same credential. */
  async register(token, key) {
    const json = { publicKey: publicHalf(key), deviceName: this.phone.id };
    const answer = await this.#call('POST', 'credentials', { token, json });
    return expect(answer, 200, 201);
  }

  async #call(method, path, { token, ...content }) {
    const headers = token ? { authorization: `Bearer ${token}` } : {};
    const answer = await call(method, this.phone.address(`net/microsoft/${path}`), { ...content, headers });
    if (answer.status === 401) throw new Trouble('sign-in-failed', 'The sign-in is no longer good. Sign in again.');
    return answer;
  }
}

const session = ({ access_token: access, refresh_token: refresh, account }) => {
  if (!access || !account?.id) throw serviceTrouble('an answer without a session');
  return { access, refresh, account };
};

const backupKey = ({ keyId, key }) => ({ keyId, key: Buffer.from(key, 'base64url') });

function expect(answer, ...statuses) {
  const body = jsonOf(answer);
  if (!statuses.includes(answer.status) || (body === null && answer.status !== 202)) {
    throw serviceTrouble(`status ${answer.status}`);
  }
  return body;
}
