// What survives a restart: accounts with their secrets and keys, the backup setting, and what is known of the location.
// It is one JSON text, written as a whole at each change, as a file would be replaced; a real app encrypts it with a key
// of the phone's own key store.
import { randomUUID } from 'node:crypto';
import { newKey } from './keys.js';

const EMPTY = { accounts: [], backup: null, location: null, known: {}, pendingKeys: {} };

export class Vault {
  #disk;

  /** @param disk {text} outlives the process */
  constructor(disk) {
    this.#disk = disk;
    Object.assign(this, JSON.parse(disk.text ?? JSON.stringify(EMPTY)));
  }

  save() {
    const { accounts, backup, location, known, pendingKeys } = this;
    this.#disk.text = JSON.stringify({ accounts, backup, location, known, pendingKeys });
  }

  account(id) {
    return this.accounts.find((account) => account.id === id);
  }

  /** Third-party accounts may stand beside each other with other secrets; those of other kinds replace their entry. */
  add(fresh) {
    const present = this.accounts.find(
      (account) => sameName(account, fresh) && (fresh.kind !== 'third-party' || account.otp.secret === fresh.otp.secret),
    );
    if (present && fresh.kind === 'third-party') return false;
    if (present) Object.assign(present, fresh);
    else this.accounts.push({ id: randomUUID(), ...fresh });
    this.save();
    return true;
  }

  /** A recovery, all at once or not at all. */
  fill(accounts) {
    this.accounts = accounts.map((account) => ({ id: randomUUID(), ...account }));
    this.save();
  }

  update(id, changes) {
    Object.assign(this.account(id), changes);
    this.save();
  }

  remove(id) {
    this.accounts = this.accounts.filter((account) => account.id !== id);
    this.save();
  }

  move(id, position) {
    const account = this.account(id);
    this.accounts = this.accounts.filter((other) => other !== account);
    this.accounts.splice(position, 0, account);
    this.save();
  }

  /**
   * A key on its way to a provider. It is kept before it is sent and until the answer came, so that a second try after a
   * lost answer or a crash registers the same key and gets the same credential.
   */
  pendingKey(purpose) {
    this.pendingKeys[purpose] ??= newKey();
    this.save();
    return this.pendingKeys[purpose];
  }

  settle(purpose) {
    delete this.pendingKeys[purpose];
    this.save();
  }
}

const sameName = (a, b) =>
  a.kind === b.kind && a.issuer === b.issuer &&
  (a.kind === 'third-party' ? a.username === b.username : a.username.toLowerCase() === b.username.toLowerCase());
