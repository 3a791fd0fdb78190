// Apple's CloudKit JS at a simulated iCloud: node cloudkit.mjs PACKAGES SERVICE TOKEN SCENARIO
// PACKAGES is a folder into which npm has put tsl-apple-cloudkit; SERVICE is the address of a phone's iCloud.
import assert from 'node:assert/strict';
import http from 'node:http';
import { createRequire } from 'node:module';

const [packages, service, token, scenario] = process.argv.slice(2);
globalThis.document = { addEventListener() {}, cookie: '' };
const CloudKit = createRequire(`${packages}/`)('tsl-apple-cloudkit');

// Not Node's own fetch, which sends a request that was answered with 421 once more, without what was in it.
const inPlace = (url, { method, headers, body }) =>
  new Promise((resolve, reject) => {
    const { pathname, search } = new URL(url);
    const request = http.request(service + pathname + search, { method, headers }, async (answer) => {
      const parts = [];
      for await (const part of answer) {
        parts.push(part);
      }
      resolve(new Response(Buffer.concat(parts), { status: answer.statusCode, headers: answer.headers }));
    });
    request.on('error', reject).end(body);
  });
const database = CloudKit.configure({
  services: { fetch: inPlace, authTokenStore: { getToken: () => token || null, putToken() {} } },
  containers: [
    {
      containerIdentifier: 'iCloud.test.lifeboat',
      apiTokenAuth: { apiToken: 'app', persist: true },
      environment: 'development',
    },
  ],
}).getDefaultContainer();
const store = database.privateCloudDatabase;

const backup = (recordName, text, more = {}) => ({
  recordType: 'Backup',
  recordName,
  fields: { text: { value: text } },
  ...more,
});

const only = (response) => {
  assert.deepEqual(response.errors, []);
  assert.equal(response.records.length, 1);
  return response.records[0];
};

const onlyError = (response) => {
  assert.equal(response.errors.length, 1);
  return response.errors[0].ckErrorCode;
};

const refusal = async (call) => {
  try {
    await call();
  } catch (error) {
    return error;
  }
  return assert.fail('it was not refused');
};

const scenarios = {
  async caller() {
    const person = await database.fetchCurrentUserIdentity();
    assert.match(person.userRecordName, /^_[0-9a-f]+$/);
  },

  async zones() {
    const saved = await store.saveRecordZones(['Backups']);
    assert.deepEqual(saved.errors, []);
    const names = (await store.fetchAllRecordZones()).zones.map((zone) => zone.zoneID.zoneName);
    assert.deepEqual(names.sort(), ['Backups', '_defaultZone']);
    const found = await store.fetchRecordZones(['Backups', 'Nowhere']);
    assert.deepEqual(found.zones.map((zone) => zone.zoneID.zoneName), ['Backups']);
    assert.equal(onlyError(found), 'ZONE_NOT_FOUND');
  },

  async records() {
    const saved = only(await store.saveRecords(backup('a', 'one')));
    assert.equal(saved.recordName, 'a');
    assert.ok(saved.recordChangeTag);
    only(await store.saveRecords(backup('b', 'two')));

    const found = await store.fetchRecords(['a', 'missing']);
    assert.deepEqual(found.records.map((record) => record.fields.text.value), ['one']);
    assert.equal(onlyError(found), 'NOT_FOUND');

    const queried = await store.performQuery({
      recordType: 'Backup',
      filterBy: [{ fieldName: 'text', comparator: 'EQUALS', fieldValue: { value: 'two' } }],
    });
    assert.equal(only(queried).recordName, 'b');

    const { recordChangeTag } = saved;
    const updated = only(await store.saveRecords(backup('a', 'three', { recordChangeTag })));
    assert.equal(updated.fields.text.value, 'three');
    assert.notEqual(updated.recordChangeTag, recordChangeTag);
    assert.equal(onlyError(await store.saveRecords(backup('a', 'four', { recordChangeTag }))), 'CONFLICT');
    assert.equal(only(await store.fetchRecords('a')).fields.text.value, 'three');

    assert.deepEqual((await store.deleteRecords('a')).errors, []);
    assert.equal(onlyError(await store.fetchRecords('a')), 'NOT_FOUND');
    assert.equal(only(await store.fetchRecords('b')).fields.text.value, 'two');
  },

  async signedOut() {
    const error = await refusal(() => store.fetchRecords('a'));
    assert.equal(error.ckErrorCode, 'AUTHENTICATION_REQUIRED');
    assert.match(error.redirectURL, /^https:\/\//);
  },

  async full() {
    assert.equal(onlyError(await store.saveRecords(backup('a', 'x'.repeat(1000)))), 'QUOTA_EXCEEDED');
    assert.equal(onlyError(await store.fetchRecords('a')), 'NOT_FOUND');
  },

  async throttled() {
    const error = await refusal(() => store.fetchRecords('a'));
    assert.equal(error.ckErrorCode, 'THROTTLED');
    assert.ok(error.retryAfter > 0);
  },

  async busy() {
    const error = await refusal(() => store.fetchRecords('a'));
    assert.equal(error.ckErrorCode, 'TRY_AGAIN_LATER');
    assert.ok(error.retryAfter > 0);
  },
};

// CloudKit JS keeps a timer, so the process has to be ended.
try {
  await scenarios[scenario]();
  console.log(`done: ${scenario}`);
  process.exit(0);
} catch (error) {
  console.error(error);
  process.exit(1);
}
