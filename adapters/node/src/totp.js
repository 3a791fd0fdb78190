// One-time codes: RFC 6238 over RFC 4226, with the algorithms, digits and periods that otpauth knows.
import { createHmac } from 'node:crypto';
import { decodeBase32 } from './base32.js';

export const ALGORITHMS = ['SHA1', 'SHA256', 'SHA512'];

/**
 * The code for a moment.
 *
 * @param otp {secret: base32, algorithm, digits, period in seconds}
 * @param millis since 1970; the counter is a 64-bit number, so the year 2603 is no problem
 */
export function totp({ secret, algorithm, digits, period }, millis) {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(millis / 1000 / period)));
  const mac = createHmac(algorithm, decodeBase32(secret)).update(counter).digest();
  const offset = mac[mac.length - 1] & 15;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/** The same settings with one spelling for each, or null if no code could be made of them. */
export function checkedOtp({ secret, algorithm = 'SHA1', digits = 6, period = 30 }) {
  const name = String(algorithm).toUpperCase().replace(/^HMAC-?/, '').replace('-', '');
  const key = typeof secret === 'string' ? decodeBase32(secret) : null;
  const fits =
    key !== null && key.length > 0 && ALGORITHMS.includes(name) &&
    Number.isInteger(digits) && digits >= 5 && digits <= 9 && Number.isInteger(period) && period >= 1;
  return fits ? { secret: secret.replace(/[\s=-]/g, '').toUpperCase(), algorithm: name, digits, period } : null;
}
