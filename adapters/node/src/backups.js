// Cloud backup: when it may be written, what it replaces, and how it is read.
import { createHash, randomUUID } from 'node:crypto';
import { readContent, writeContent } from './content.js';
import { GoogleDrive } from './drive.js';
import { ICloud } from './icloud.js';
import { decrypt, encrypt, keyIdOf } from './jwe.js';
import { Trouble, cloudSignInNeeded, damaged, unavailable } from './trouble.js';

/** Somebody else's backup lies there: it is replaced only if the person says so. */
export class ConsentNeeded extends Error {
  constructor(revision) {
    super('the backup there is not from this phone');
    this.revision = revision;
  }
}

export class Backups {
  constructor(phone, vault, microsoft) {
    this.phone = phone;
    this.vault = vault;
    this.microsoft = microsoft;
  }

  get on() {
    return this.vault.backup !== null;
  }

  /** Whoever is signed in to the phone's cloud, asked anew before each use. */
  async cloud() {
    const cloud = await this.phone.cloudAccount();
    if (cloud === null) throw cloudSignInNeeded();
    return cloud;
  }

  /**
   * Switches backup on: the first backup is written, and only then is it on. Without accounts there is nothing to write.
   *
   * @param agreedTo the revision that the person agreed to replace
   */
  async switchOn(session, agreedTo) {
    const cloud = await this.cloud();
    const wrote = this.vault.accounts.length > 0;
    if (wrote) await this.#write(session, cloud, agreedTo);
    this.vault.backup = {
      refresh: session.refresh,
      username: session.account.username,
      cloudAccount: cloud.account,
      lastSuccess: wrote ? await this.phone.now() : null,
    };
    this.#remember(locationOf(session), cloud);
    return wrote;
  }

  /** Backs up now, in the session and the cloud account of the switching on. */
  async again(agreedTo) {
    const { backup } = this.vault;
    const cloud = await this.cloud();
    if (cloud.account !== backup.cloudAccount) {
      throw new Trouble('cloud-account-needed', 'The phone is signed in to another cloud account than backup was switched on with.');
    }
    const session = await this.#session();
    await this.#write(session, cloud, agreedTo);
    Object.assign(backup, { refresh: session.refresh ?? backup.refresh, lastSuccess: await this.phone.now() });
    this.vault.save();
  }

  switchOff() {
    this.vault.backup = null;
    this.vault.save();
  }

  /** Removes what lies at the location that this installation wrote or restored. */
  async delete() {
    const { name, cloudAccount } = this.vault.location;
    const cloud = await this.cloud();
    if (cloud.account !== cloudAccount) throw cloudSignInNeeded();
    await this.#store(cloud).remove(name);
    delete this.vault.known[placeOf(name, cloud)];
    this.vault.location = null;
    this.switchOff();
  }

  /** The accounts of the backup that belongs to this person in this cloud account. */
  async restore(session) {
    const cloud = await this.cloud();
    const location = locationOf(session);
    const found = await this.#found(location, cloud);
    const accounts = readContent(await this.#open(await found.bytes(), location, session));
    this.vault.known[placeOf(location, cloud)] = [found.revision];
    this.#remember(location, cloud);
    return accounts;
  }

  async #found(location, cloud) {
    try {
      const found = await this.#store(cloud).find(location);
      if (found === null) throw unavailable();
      return found;
    } catch (trouble) {
      // Nobody is signed in there any more: for this person there is no backup until they are.
      throw trouble.codes?.[0] === 'cloud-account-needed' ? trouble.after('backup-unavailable') : trouble;
    }
  }

  async #open(bytes, location, session) {
    const text = bytes.toString('utf8');
    const jwe = parsed(text);
    const kid = jwe && keyIdOf(jwe);
    if (!kid || JSON.stringify(jwe) !== text) throw damaged();
    const issued = await this.microsoft.backupKey(session.access, kid);
    if (issued === null) throw damaged();
    try {
      return decrypt(jwe, { key: issued.key, aad: location });
    } catch {
      throw damaged();
    }
  }

  async #write(session, cloud, agreedTo) {
    const location = locationOf(session);
    const place = placeOf(location, cloud);
    const store = this.#store(cloud);
    const present = await store.find(location);
    const known = this.vault.known[place] ?? [];
    if (present && !known.includes(present.revision) && present.revision !== agreedTo) {
      throw new ConsentNeeded(present.revision);
    }
    const { keyId, key } = await this.microsoft.newBackupKey(session.access);
    const jwe = encrypt(writeContent(this.vault.accounts), { key, kid: keyId, aad: location });
    const revision = randomUUID();
    // Kept before it is sent: if the answer is lost, this phone still knows its own backup again.
    this.vault.known[place] = [...known, revision];
    this.vault.save();
    await store.put(location, present, { revision, bytes: Buffer.from(JSON.stringify(jwe)) });
    this.vault.known[place] = [revision];
    this.vault.save();
  }

  async #session() {
    try {
      return await this.microsoft.refresh(this.vault.backup.refresh);
    } catch (trouble) {
      if (trouble.codes?.[0] !== 'sign-in-failed') throw trouble;
      throw new Trouble('recovery-account-needed', 'Your sign-in has ended. Switch backup off and on again to sign in.');
    }
  }

  #store(cloud) {
    return cloud.store === 'icloud' ? new ICloud(this.phone, cloud.token) : new GoogleDrive(this.phone, cloud.token);
  }

  #remember(name, cloud) {
    this.vault.location = { name, cloudAccount: cloud.account };
    this.vault.save();
  }
}

/** One location for each personal account in each cloud account. Its name tells nobody whose it is. */
function locationOf({ account }) {
  return `b-${createHash('sha256').update(`node-authenticator ${account.id}`).digest('hex').slice(0, 40)}`;
}

const placeOf = (location, { account }) => `${location}@${account}`;

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
