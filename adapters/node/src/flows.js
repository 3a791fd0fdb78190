// Flows: one open question after the other. A flow has a `prompt` and takes the actions that answer it; when it is done,
// or cannot go on, its prompt is null.
import { Refused, Trouble } from './trouble.js';
import { readActivation, readOtpauth, typed } from './codes.js';

class Flow {
  /** @param way the path that led here, for the screen */
  constructor({ why, account = null, way }) {
    this.why = why;
    this.account = account;
    this.way = way;
    this.prompt = null;
  }

  /** What answers the open prompt, by the names of the actions. */
  get answers() {
    return this.prompt === null ? {} : this.steps[this.prompt.for];
  }

  ask(what, channels = []) {
    this.prompt = { for: what, why: this.why, channels, account: this.account };
  }

  /** Runs a step after which there is no way back to the question before it, whatever happens. */
  async last(step) {
    this.prompt = null;
    return step();
  }
}

/** A user name and a password; then, where asked for, a proof by e-mail or phone. */
export class SignInFlow extends Flow {
  /**
   * @param owner the user name that alone will do
   * @param proof whether a proof is needed even if the provider would do without
   * @param then what to do with the session
   */
  constructor(microsoft, { owner, proof = false, then, ...flow }) {
    super(flow);
    Object.assign(this, { microsoft, owner, proof, then });
    this.ask('sign-in');
  }

  steps = {
    'sign-in': { 'sign-in': (fields) => this.#signedIn(fields) },
    'proof-channel': { 'choose-proof': (fields) => this.#chosen(fields) },
    'proof-code': { 'choose-proof': (fields) => this.#chosen(fields), 'enter-proof': (fields) => this.#proven(fields) },
  };

  async #signedIn({ username, password }) {
    if (this.owner && this.owner.toLowerCase() !== username.toLowerCase()) {
      throw new Trouble('wrong-account', `Sign in as ${this.owner}.`);
    }
    const session = await this.microsoft.signIn(username, password);
    if (!session.proofToken && !this.proof) return this.last(() => this.then(session));
    this.token = session.proofToken ?? session.access;
    this.channels = await this.microsoft.proofs(this.token);
    if (this.channels.length === 0) {
      this.prompt = null;
      throw new Trouble('proof-failed', 'There is neither an e-mail address nor a phone number to reach you at.');
    }
    // With one channel there is nothing to choose.
    return this.channels.length === 1 ? this.#send(this.channels[0]) : this.ask('proof-channel', this.channels);
  }

  async #chosen({ channel }) {
    if (!this.channels.includes(channel)) throw Refused.doesNotFit(`this account has no proof by ${channel}`);
    return this.#send(channel);
  }

  async #proven({ code }) {
    const session = await this.#verified(code);
    return this.last(() => this.then(session));
  }

  async #send(channel) {
    await this.microsoft.sendProof(this.token, channel);
    this.channel = channel;
    this.ask('proof-code');
  }

  async #verified(code) {
    try {
      return await this.microsoft.verifyProof(this.token, this.channel, code.trim());
    } catch (trouble) {
      // Unless the provider said that the code is wrong, it may be spent: only beginning anew helps.
      if (!['proof-failed', 'proof-expired'].includes(trouble.codes?.[0])) this.prompt = null;
      throw trouble;
    }
  }
}

/** A QR code, scanned or typed; the question stays open until one fits. */
export class QrFlow extends Flow {
  /**
   * @param read what a text says, or null if it is not of the right sort
   * @param then what to do with that
   */
  constructor(phone, { read, then, ...flow }) {
    super(flow);
    Object.assign(this, { phone, read, then });
    this.ask('qr-code');
  }

  steps = {
    'qr-code': {
      'scan-qr': async () => this.#take((await this.phone.scan()).map(this.read)),
      'enter-details': async ({ uri, code, url }) =>
        this.#take([uri === undefined ? this.read === readActivation && typed(code, url) : this.read(uri)]),
    },
  };

  async #take(readings) {
    const fitting = readings.find(Boolean);
    if (!fitting) throw new Trouble('qr-invalid', 'This code is of another sort than the one that is needed here.');
    await this.then(fitting);
    this.prompt = null;
  }
}

/** Yes or no. */
export class ConfirmFlow extends Flow {
  constructor({ then, ...flow }) {
    super(flow);
    this.then = then;
    this.ask('confirm');
  }

  steps = { confirm: { confirm: () => this.last(this.then) } };
}

export const scanners = { 'third-party': readOtpauth, 'work-or-school': readActivation };
