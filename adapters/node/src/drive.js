// Backups in Google Drive's hidden application folder. Drive has no conditional write, so nothing is overwritten: each
// backup is a new file, and each file says which id its successor will have. Two phones that both want to follow the
// same backup ask for the same id, and Drive gives it to one of them. The highest generation is the backup; what it
// follows is deleted once it is there.
import { call, jsonOf } from './http.js';
import { changedElsewhere, cloudError, cloudFull, cloudSignInNeeded } from './trouble.js';

const FOLDER = 'appDataFolder';
const PROPERTIES = 'id,size,modifiedTime,appProperties';
const LIMITS = ['userRateLimitExceeded', 'rateLimitExceeded', 'dailyLimitExceeded'];

export class GoogleDrive {
  constructor(phone, token) {
    this.phone = phone;
    this.token = token;
  }

  /** The backup at a location: {revision, bytes(), ...}, or null if there is none. */
  async find(location) {
    const files = await this.#list(location);
    if (files.length === 0) return null;
    const [head] = files.sort((a, b) => generation(b) - generation(a) || b.modifiedTime.localeCompare(a.modifiedTime));
    return {
      revision: head.appProperties?.revision ?? null,
      successor: head.appProperties?.successor,
      generation: generation(head),
      ids: files.map(({ id }) => id),
      bytes: async () => (await this.#call('GET', `drive/v3/files/${head.id}?alt=media`)).bytes,
    };
  }

  /** Puts a payload after what `find` gave, or after nothing. */
  async put(location, present, { revision, bytes }) {
    const { ids } = this.#json(await this.#call('GET', `drive/v3/files/generateIds?count=1&space=${FOLDER}`));
    const metadata = {
      name: location,
      parents: [FOLDER],
      appProperties: { revision, successor: ids[0], generation: String((present?.generation ?? 0) + 1) },
      ...(present?.successor ? { id: present.successor } : {}),
    };
    const upload = multipart(metadata, bytes);
    const created = this.#json(await this.#call('POST', 'upload/drive/v3/files?uploadType=multipart&fields=id', upload));
    // A torn upload looks like a good one but for its size, and a lost one until it is looked for. The predecessor stays
    // until a whole one is seen there.
    const kept = (await this.#list(location)).find(({ id }) => id === created.id);
    if (Number(kept?.size) !== bytes.length) {
      await this.#tidyUp([created.id]);
      throw cloudError('an upload that did not arrive whole');
    }
    await this.#tidyUp(present?.ids ?? []);
  }

  /** Removes all that lies at a location. */
  async remove(location) {
    for (const { id } of await this.#list(location)) {
      await this.#call('DELETE', `drive/v3/files/${id}`);
    }
  }

  /** The new backup is there by now, so a predecessor that stays does no harm: the next backup removes it. */
  async #tidyUp(ids) {
    try {
      for (const id of ids) await this.#call('DELETE', `drive/v3/files/${id}`);
    } catch {
      // not worth a word to the person
    }
  }

  async #list(location) {
    const query = {
      q: `name = '${location}' and '${FOLDER}' in parents and trashed = false`,
      spaces: FOLDER,
      fields: `nextPageToken,files(${PROPERTIES})`,
      pageSize: '1000',
    };
    const files = [];
    for (let page = {}; page; ) {
      const parameters = new URLSearchParams({ ...query, ...page });
      const body = this.#json(await this.#call('GET', `drive/v3/files?${parameters}`));
      if (!Array.isArray(body.files)) throw cloudError('a list that is none');
      files.push(...body.files);
      page = body.nextPageToken ? { pageToken: body.nextPageToken } : null;
    }
    return files;
  }

  async #call(method, path, content = {}) {
    const headers = { authorization: `Bearer ${this.token}` };
    const answer = await call(method, this.phone.address(`net/google-drive/${path}`), { ...content, headers });
    if (answer.status === 200 || answer.status === 204) return answer;
    const reason = jsonOf(answer)?.error?.errors?.[0]?.reason ?? `status ${answer.status}`;
    if (reason === 'storageQuotaExceeded') throw cloudFull();
    if (answer.status === 401) throw cloudSignInNeeded();
    if (answer.status === 409) throw changedElsewhere();
    if (method === 'DELETE' && answer.status === 404) return answer;
    throw cloudError(LIMITS.includes(reason) ? 'too many requests' : reason);
  }

  #json(answer) {
    const body = jsonOf(answer);
    if (body === null) throw cloudError('an answer that is no JSON');
    return body;
  }
}

const generation = ({ appProperties }) => Number(appProperties?.generation) || 0;

function multipart(metadata, bytes) {
  const boundary = 'part-of-a-backup';
  const head = [
    `--${boundary}`, 'Content-Type: application/json; charset=UTF-8', '', JSON.stringify(metadata),
    `--${boundary}`, 'Content-Type: application/octet-stream', '', '',
  ].join('\r\n');
  return {
    bytes: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    type: `multipart/related; boundary=${boundary}`,
  };
}
