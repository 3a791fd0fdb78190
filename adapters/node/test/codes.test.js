import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readActivation, readOtpauth, typed } from '../src/codes.js';

test('what an otpauth URI leaves out is the usual', () => {
  assert.deepEqual(readOtpauth('otpauth://totp/Harbour:ana?secret=JBSWY3DPEHPK3PXP'), {
    issuer: 'Harbour',
    username: 'ana',
    otp: { secret: 'JBSWY3DPEHPK3PXP', algorithm: 'SHA1', digits: 6, period: 30 },
  });
});

test('the parameter issuer wins over the prefix of the label', () => {
  const read = (label, issuer) => {
    const { issuer: name, username } = readOtpauth(`otpauth://totp/${label}?secret=MZXW6&issuer=${issuer}`);
    return [name, username];
  };
  assert.deepEqual(read('Harbour:ana', 'Lantern'), ['Lantern', 'ana']);
  assert.deepEqual(read('ana', 'Harbour'), ['Harbour', 'ana']);
  assert.deepEqual(read('Har%3Abour%3A%20ana', 'Har%3Abour'), ['Har:bour', 'ana']);
  assert.deepEqual(read('Harbour:ana%0ABcc%3A%20all', 'Harbour'), ['Harbour', 'ana\nBcc: all']);
});

test('without any issuer it is empty', () => {
  const { issuer, username } = readOtpauth('otpauth://totp/ana%2Bhome@example.org?secret=MZXW6');
  assert.deepEqual([issuer, username], ['', 'ana+home@example.org']);
});

test('what is not for codes by time is refused', () => {
  for (const uri of [
    'otpauth://hotp/a?secret=MZXW6&counter=1', 'otpauth://totp/a', 'otpauth://totp/a?secret=MZXW6&digits=six',
    'otpauth://totp/%E0?secret=MZXW6', 'otpauth://totp/a?secret=MZXW6&secret=MZXW7', 'https://example.org', '',
  ]) {
    assert.equal(readOtpauth(uri), null, uri);
  }
});

test('an activation is read from its QR code and from what was typed', () => {
  const url = 'https://activation.invalid/net/work/contoso/activate/9x';
  const activation = { tenant: 'contoso', ticket: '9x', code: '123456789' };
  assert.deepEqual(readActivation(`phonefactor://activate_account?code=123456789&url=${encodeURIComponent(url)}`), activation);
  assert.deepEqual(typed(' 123 456 789 ', url), activation);
});

test('an activation that leads elsewhere is refused', () => {
  for (const url of ['https://activation.invalid/net/microsoft', 'http://activation.invalid/net/work/a/activate/b',
    'https://activation.invalid/net/work/../mail/activate/b', 'https://activation.invalid/net/work/a/activate/b?c=d', '']) {
    assert.equal(typed('123', url), null, url);
  }
});
