// JSON Web Encryption (RFC 7516) in its flattened JSON form: A256KW wraps a fresh key (RFC 3394), A256CBC-HS512 encrypts
// and authenticates with it (RFC 7518, 5.2). `aad` binds a text to stand beside the ciphertext.
import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const KEY_WRAP_IV = Buffer.alloc(8, 0xa6);

/**
 * @param key 32 bytes, never used twice for the same content key
 * @param kid which key that is, for whoever opens it
 * @param aad a text that decrypt must be told again
 */
export function encrypt(plaintext, { key, kid, aad }) {
  const header = base64url(JSON.stringify({ alg: 'A256KW', enc: 'A256CBC-HS512', kid }));
  const contentKey = randomBytes(64);
  const iv = randomBytes(16);
  const { ciphertext, tag } = aesCbcHmac(contentKey, iv, `${header}.${base64url(aad)}`, plaintext);
  return {
    protected: header,
    encrypted_key: base64url(wrap(key, contentKey)),
    aad: base64url(aad),
    iv: base64url(iv),
    ciphertext: base64url(ciphertext),
    tag: base64url(tag),
  };
}

/** The key's name in the protected header, or null if this is not what encrypt makes. */
export function keyIdOf(jwe) {
  try {
    const { alg, enc, kid } = JSON.parse(bytes(jwe.protected));
    return alg === 'A256KW' && enc === 'A256CBC-HS512' && typeof kid === 'string' ? kid : null;
  } catch {
    return null;
  }
}

/** The plaintext; throws if a single bit of it, of its header or of `aad` is another one. */
export function decrypt(jwe, { key, aad }) {
  const contentKey = unwrap(key, bytes(jwe.encrypted_key));
  const iv = bytes(jwe.iv);
  const ciphertext = bytes(jwe.ciphertext);
  const given = bytes(jwe.tag);
  const expected = tagOf(contentKey, `${jwe.protected}.${base64url(aad)}`, iv, ciphertext);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new Error('the authentication tag does not fit');
  }
  const decipher = createDecipheriv('aes-256-cbc', contentKey.subarray(32), iv);
  return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
}

/** A256CBC-HS512 itself; the first half of the key authenticates, the second encrypts. */
export function aesCbcHmac(contentKey, iv, authenticated, plaintext) {
  const cipher = createCipheriv('aes-256-cbc', contentKey.subarray(32), iv);
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return { ciphertext, tag: tagOf(contentKey, authenticated, iv, ciphertext) };
}

function tagOf(contentKey, authenticated, iv, ciphertext) {
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(Buffer.byteLength(authenticated)) * 8n);
  const mac = createHmac('sha512', contentKey.subarray(0, 32));
  return mac.update(authenticated).update(iv).update(ciphertext).update(length).digest().subarray(0, 32);
}

export function wrap(key, contentKey) {
  const cipher = createCipheriv('id-aes256-wrap', key, KEY_WRAP_IV);
  return Buffer.concat([cipher.update(contentKey), cipher.final()]);
}

export function unwrap(key, wrapped) {
  const decipher = createDecipheriv('id-aes256-wrap', key, KEY_WRAP_IV);
  return Buffer.concat([decipher.update(wrapped), decipher.final()]);
}

const base64url = (value) => Buffer.from(value).toString('base64url');

/** Strict: Buffer.from skips what is no base64url, and a damaged letter must not pass unseen. */
function bytes(text) {
  const read = typeof text === 'string' ? Buffer.from(text, 'base64url') : null;
  if (read === null || read.toString('base64url') !== text) throw new Error('a member of the JWE is missing or damaged');
  return read;
}
