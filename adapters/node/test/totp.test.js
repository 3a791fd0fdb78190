import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeBase32, encodeBase32 } from '../src/base32.js';
import { checkedOtp, totp } from '../src/totp.js';

// RFC 6238, appendix B; the seeds have the length of their hash (erratum 2866).
const SEED = '1234567890123456789012345678901234567890123456789012345678901234';
const LENGTHS = { SHA1: 20, SHA256: 32, SHA512: 64 };
const VECTORS = [
  [59, '94287082', '46119246', '90693936'],
  [1111111109, '07081804', '68084774', '25091201'],
  [1111111111, '14050471', '67062674', '99943326'],
  [1234567890, '89005924', '91819424', '93441116'],
  [2000000000, '69279037', '90698825', '38618901'],
  [20000000000, '65353130', '77737706', '47863826'],
];

for (const [column, [algorithm, length]] of Object.entries(LENGTHS).entries()) {
  test(`the codes of RFC 6238 for ${algorithm} come out`, () => {
    const secret = encodeBase32(Buffer.from(SEED.slice(0, length)));
    for (const [seconds, ...codes] of VECTORS) {
      assert.equal(totp({ secret, algorithm, digits: 8, period: 30 }, seconds * 1000), codes[column]);
    }
  });
}

test('a code changes at the period and not before', () => {
  const otp = { secret: 'JBSWY3DPEHPK3PXP', algorithm: 'SHA1', digits: 6, period: 30 };
  assert.equal(totp(otp, 59_999), '996554');
  assert.equal(totp(otp, 30_000), '996554');
  assert.notEqual(totp(otp, 60_000), '996554');
});

test('base32 is read as people write it and is refused when it is none', () => {
  assert.deepEqual(decodeBase32('jbsw y3dp-ehpk 3pxp'), decodeBase32('JBSWY3DPEHPK3PXP'));
  assert.equal(decodeBase32('MZXW6YTBOI======').toString(), 'foobar');
  assert.equal(decodeBase32('0189'), null);
});

test('settings of which no code could be made are refused', () => {
  assert.deepEqual(checkedOtp({ secret: 'mzxw6' }), { secret: 'MZXW6', algorithm: 'SHA1', digits: 6, period: 30 });
  assert.equal(checkedOtp({ secret: 'MZXW6', algorithm: 'MD5' }), null);
  assert.equal(checkedOtp({ secret: 'MZXW6', digits: 99 }), null);
  assert.equal(checkedOtp({ secret: 'MZXW6', period: 0 }), null);
  assert.equal(checkedOtp({ secret: '' }), null);
  assert.equal(checkedOtp({}), null);
});
