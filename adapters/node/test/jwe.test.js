import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { aesCbcHmac, decrypt, encrypt, keyIdOf, unwrap, wrap } from '../src/jwe.js';

const key = randomBytes(32);
const counting = (length) => Buffer.from(Array.from({ length }, (_, at) => at));
const sealed = () => encrypt(Buffer.from('all of it, ünd more'), { key, kid: 'bk-1', aad: 'a place' });

test('what was encrypted comes back', () => {
  const jwe = JSON.parse(JSON.stringify(sealed()));
  assert.equal(keyIdOf(jwe), 'bk-1');
  assert.equal(decrypt(jwe, { key, aad: 'a place' }).toString(), 'all of it, ünd more');
});

test('the same content twice has nothing in common, because key and vector are fresh', () => {
  const [one, other] = [sealed(), sealed()];
  for (const member of ['encrypted_key', 'iv', 'ciphertext', 'tag']) assert.notEqual(one[member], other[member]);
});

test('content is encrypted as in RFC 7518, appendix B.3', () => {
  const text =
    'A cipher system must not be required to be secret, and it must be able to fall into the hands of the enemy without inconvenience';
  const iv = Buffer.from('1af38c2dc2b96ffdd86694092341bc04', 'hex');
  const { ciphertext, tag } = aesCbcHmac(counting(64), iv, 'The second principle of Auguste Kerckhoffs', Buffer.from(text));
  assert.equal(ciphertext.subarray(0, 16).toString('hex'), '4affaaadb78c31c5da4b1b590d10ffbd');
  assert.equal(tag.toString('hex'), '4dd3b4c088a7f45c216839645b2012bf2e6269a8c56a816dbc1b267761955bc5');
});

test('keys are wrapped as in RFC 3394, 4.6', () => {
  const data = Buffer.from('00112233445566778899aabbccddeeff000102030405060708090a0b0c0d0e0f', 'hex');
  const wrapped = wrap(counting(32), data);
  assert.equal(wrapped.toString('hex'), '28c9f404c4b810f4cbccb35cfb87f8263f5786e2d80ed326cbc7f0e71a99f43bfb988b9b7a02dd21');
  assert.deepEqual(unwrap(counting(32), wrapped), data);
});

test('another key, another place or one other bit opens nothing', () => {
  const jwe = sealed();
  assert.throws(() => decrypt(jwe, { key: randomBytes(32), aad: 'a place' }));
  assert.throws(() => decrypt(jwe, { key, aad: 'another place' }));
  for (const member of ['protected', 'encrypted_key', 'iv', 'ciphertext', 'tag']) {
    for (let at = 0; at < jwe[member].length; at++) {
      const letter = jwe[member][at] === 'A' ? 'B' : 'A';
      const altered = jwe[member].slice(0, at) + letter + jwe[member].slice(at + 1);
      assert.throws(() => decrypt({ ...jwe, [member]: altered }, { key, aad: 'a place' }), `${member}[${at}]`);
    }
    assert.throws(() => decrypt({ ...jwe, [member]: undefined }, { key, aad: 'a place' }), member);
  }
});

test('something that is no JWE of this app names no key', () => {
  for (const other of [{}, { protected: 'AAAA' }, { protected: Buffer.from('{"alg":"dir","kid":"k"}').toString('base64url') }]) {
    assert.equal(keyIdOf(other), null);
  }
});
