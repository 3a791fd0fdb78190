// The adapter as the kit meets it, with a phone that has a clock and nothing else.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { createAdapter } from '../src/server.js';

const phone = createServer((request, response) => {
  const clock = request.url.endsWith('/os/clock');
  response.writeHead(clock ? 200 : 404, { 'content-type': 'application/json' });
  response.end(clock ? '{"now":"1970-01-01T00:00:59Z"}' : '{}');
});
const adapter = createAdapter();
const base = (server) => `http://127.0.0.1:${server.address().port}`;
const listening = (server) => new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
before(() => Promise.all([listening(phone), listening(adapter)]));
after(() => [phone, adapter].forEach((server) => (server.close(), server.closeAllConnections())));

async function ask(method, path, body) {
  const answer = await fetch(base(adapter) + path, { method, body: body && JSON.stringify(body) });
  const text = await answer.text();
  return { status: answer.status, type: answer.headers.get('content-type'), body: text && JSON.parse(text) };
}

const install = (device) => ask('POST', '/v1/devices', { device, platform: 'ios', osVersion: '17', environment: `${base(phone)}/w/${device}` });
const act = (device, action, fields) => ask('POST', `/v1/devices/${device}/actions`, { action, ...fields });

test('it says what it is before any device is there', async () => {
  const { status, body } = await ask('GET', '/v1');
  assert.equal(status, 200);
  assert.equal(body.protocol, 1);
});

test('a device lives from its installation to its removal', async () => {
  assert.equal((await install('a')).status, 201);
  assert.equal((await install('a')).status, 409);
  assert.equal((await ask('GET', '/v1/devices/a/screen')).body.view, 'welcome');
  assert.equal((await ask('DELETE', '/v1/devices/a')).status, 204);
  assert.equal((await ask('GET', '/v1/devices/a/screen')).status, 404);
  assert.equal((await install('a')).status, 201);
});

test('an account typed in shows its code, and a restart keeps it but not the prompt', async () => {
  await install('b');
  assert.equal((await act('b', 'add-account', { kind: 'third-party' })).body.prompt.for, 'qr-code');
  const { body } = await act('b', 'enter-details', { uri: 'otpauth://totp/Harbour:ana?secret=JBSWY3DPEHPK3PXP' });
  assert.deepEqual(body.accounts.map(({ issuer, username, code }) => [issuer, username, code]), [['Harbour', 'ana', '996554']]);
  await act('b', 'add-account', { kind: 'third-party' });
  const restarted = (await ask('POST', '/v1/devices/b/restart')).body;
  assert.equal(restarted.prompt, null);
  assert.deepEqual(restarted.accounts, body.accounts);
});

test('what does not fit is refused, and the screen stays as it was', async () => {
  await install('c');
  const before = (await act('c', 'add-account', { kind: 'third-party' })).body;
  for (const [action, fields, status] of [
    ['confirm', {}, 409], ['open-account', { account: 'none' }, 409], ['sign-in', { username: 'a', password: 'b' }, 409],
    ['enter-details', {}, 400], ['enter-details', { code: '1' }, 400], ['add-account', { kind: 'fourth' }, 400],
    ['choose-proof', { channel: 'pigeon' }, 400], ['fly', {}, 501],
  ]) {
    const { status: given, type } = await act('c', action, fields);
    assert.deepEqual([given, type], [status, 'application/problem+json'], action);
  }
  assert.deepEqual((await ask('GET', '/v1/devices/c/screen')).body, before);
});

test('a body that is no JSON object is refused', async () => {
  for (const body of ['', '{', '[]', 'null']) {
    const answer = await fetch(`${base(adapter)}/v1/devices`, { method: 'POST', body });
    assert.equal(answer.status, 400, body);
  }
});
