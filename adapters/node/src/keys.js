// The key pair that binds a credential to this phone. The private half is kept on the phone and nowhere else.
import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';

/** A new P-256 private key as a JWK. */
export function newKey() {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
}

/** What a provider gets to see. */
export function publicHalf({ kty, crv, x, y }) {
  return { kty, crv, x, y };
}

/** A compact JWS, ES256: the decision about a sign-in request in the name of one credential. */
export function signDecision(key, credentialId, decision) {
  const input = [{ alg: 'ES256', kid: credentialId }, decision].map(base64url).join('.');
  const privateKey = createPrivateKey({ key, format: 'jwk' });
  // JOSE wants r and s side by side, not in DER.
  const signature = sign('sha256', Buffer.from(input), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return `${input}.${signature.toString('base64url')}`;
}

const base64url = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
