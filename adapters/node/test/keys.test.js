import assert from 'node:assert/strict';
import { createPublicKey, verify } from 'node:crypto';
import { test } from 'node:test';
import { newKey, publicHalf, signDecision } from '../src/keys.js';

test('a decision is signed as ES256 says, and the public half verifies it', () => {
  const key = newKey();
  const [header, payload, signature] = signDecision(key, 'c-1', { id: 'sr-1', decision: 'approve', nonce: 'n' }).split('.');
  assert.deepEqual(JSON.parse(Buffer.from(header, 'base64url')), { alg: 'ES256', kid: 'c-1' });
  assert.deepEqual(JSON.parse(Buffer.from(payload, 'base64url')), { id: 'sr-1', decision: 'approve', nonce: 'n' });
  const publicKey = { key: createPublicKey({ key: publicHalf(key), format: 'jwk' }), dsaEncoding: 'ieee-p1363' };
  const bytes = Buffer.from(signature, 'base64url');
  assert.equal(bytes.length, 64);
  assert.ok(verify('sha256', Buffer.from(`${header}.${payload}`), publicKey, bytes));
});

test('the public half has nothing of the private one', () => {
  assert.deepEqual(Object.keys(publicHalf(newKey())).sort(), ['crv', 'kty', 'x', 'y']);
});
