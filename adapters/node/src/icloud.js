// Backups in iCloud: a zone of their own, in it one record for each location, in the record one asset with the payload.
// A record is replaced as a whole and only from the state that was seen (recordChangeTag), so whatever breaks off in
// between leaves the old backup or the new one.
import { call, jsonOf } from './http.js';
import { changedElsewhere, cloudError, cloudFull, cloudSignInNeeded } from './trouble.js';

const CONTAINER = 'iCloud.example.node-authenticator/production/private';
const ZONE = { zoneName: 'AuthenticatorBackups' };
const TYPE = 'Snapshot';
const FIELD = 'payload';

export class ICloud {
  constructor(phone, token) {
    this.phone = phone;
    this.token = token;
  }

  /** The backup at a location: {revision, version, bytes()}, or null if there is none. */
  async find(location) {
    const answer = await this.#post('records/lookup', { zoneID: ZONE, records: [{ recordName: location }] });
    if (answer.serverErrorCode === 'ZONE_NOT_FOUND') return null;
    const record = only(this.#checked(answer).records);
    if (record.serverErrorCode === 'NOT_FOUND') return null;
    const { fields, recordChangeTag } = this.#checked(record);
    return {
      revision: fields?.revision?.value ?? null,
      version: recordChangeTag,
      bytes: () => this.#download(fields?.[FIELD]?.value?.downloadURL),
    };
  }

  /** Puts a payload in place of what `find` gave, or of nothing. */
  async put(location, present, { revision, bytes }) {
    if (present === null) await this.#makeZone();
    const [operationType, tag] = present === null ? ['create', {}] : ['update', { recordChangeTag: present.version }];
    const asset = await this.#upload(location, bytes);
    const fields = { revision: { value: revision }, [FIELD]: { value: asset } };
    await this.#modify({ operationType, record: { recordName: location, recordType: TYPE, ...tag, fields } });
    // What was confirmed can still get lost.
    if ((await this.find(location))?.revision !== revision) throw cloudError('a backup that did not stay');
  }

  /** Removes all that lies at a location. */
  async remove(location) {
    if ((await this.find(location)) !== null) {
      await this.#modify({ operationType: 'forceDelete', record: { recordName: location } });
      if ((await this.find(location)) !== null) throw cloudError('a backup that did not go');
    }
  }

  /** Making it again is no error. */
  async #makeZone() {
    const operations = [{ operationType: 'create', zone: { zoneID: ZONE } }];
    this.#checked(only(this.#checked(await this.#post('zones/modify', { operations })).zones));
  }

  async #modify(operation) {
    const answer = await this.#post('records/modify', { zoneID: ZONE, atomic: false, operations: [operation] });
    this.#checked(only(this.#checked(answer).records));
  }

  async #upload(location, bytes) {
    const tokens = [{ recordName: location, recordType: TYPE, fieldName: FIELD }];
    const { url } = only(this.#checked(await this.#post('assets/upload', { zoneID: ZONE, tokens })).tokens);
    const answer = await call('POST', url, { bytes, type: 'application/octet-stream' });
    const { singleFile } = this.#checked(jsonOf(answer) ?? {}, answer.status);
    // A torn upload looks like a good one but for its size.
    if (singleFile?.size !== bytes.length) throw cloudError('an upload that was cut short');
    return singleFile;
  }

  /** No address, no bytes: a record without its payload is a damaged backup, and nothing else. */
  async #download(url) {
    if (!url) return Buffer.alloc(0);
    const answer = await call('GET', url);
    if (answer.status !== 200) this.#checked(jsonOf(answer) ?? {}, answer.status);
    return answer.bytes;
  }

  async #post(operation, json) {
    const query = new URLSearchParams({ ckAPIToken: 'node-authenticator', ckWebAuthToken: this.token });
    const answer = await call('POST', this.phone.address(`net/icloud/database/1/${CONTAINER}/${operation}?${query}`), { json });
    return jsonOf(answer) ?? { serverErrorCode: `status ${answer.status}` };
  }

  /** Errors look alike for a request and for one record of it. */
  #checked(body, status = 200) {
    switch (body.serverErrorCode) {
      case undefined:
        if (status !== 200) throw cloudError(`status ${status}`);
        return body;
      case 'QUOTA_EXCEEDED':
        throw cloudFull();
      case 'AUTHENTICATION_REQUIRED':
      case 'AUTHENTICATION_FAILED':
        throw cloudSignInNeeded();
      case 'CONFLICT':
      case 'EXISTS':
        throw changedElsewhere();
      default:
        throw cloudError(body.serverErrorCode);
    }
  }
}

function only(list) {
  if (!Array.isArray(list) || list.length !== 1) throw cloudError('an answer that is none');
  return list[0];
}
