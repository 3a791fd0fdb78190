// The two ways in which something does not work out.

/** The request itself cannot be carried out: answered with an HTTP status, and nothing has changed. */
export class Refused extends Error {
  constructor(status, detail) {
    super(detail);
    this.status = status;
  }

  static malformed(detail) {
    return new Refused(400, detail);
  }

  static doesNotFit(detail) {
    return new Refused(409, detail);
  }

  static notInProduct(action) {
    return new Refused(501, `this product has no action '${action}'`);
  }
}

/** The person cannot have what they asked for: answered with a screen that says why. */
export class Trouble extends Error {
  /** @param codes the notices, the most telling one first */
  constructor(codes, text) {
    super(text);
    this.codes = [codes].flat();
  }

  /** The same trouble with another notice before its own. */
  after(code) {
    return new Trouble([code, ...this.codes], this.message);
  }
}

export const offline = () => new Trouble('offline', 'There is no connection. Try again when you are online.');
export const damaged = () =>
  new Trouble('backup-damaged', 'The backup is damaged and cannot be read. Nothing was restored.');
export const unavailable = () =>
  new Trouble('backup-unavailable', 'There is no backup for this account in this cloud.');
export const cloudSignInNeeded = () =>
  new Trouble('cloud-account-needed', "Sign in to the cloud account in your phone's settings first.");
export const cloudError = (what) => new Trouble('cloud-error', `The cloud could not be used (${what}). Try again later.`);
export const cloudFull = () => new Trouble('cloud-full', 'There is no space left in your cloud account.');
export const changedElsewhere = () =>
  new Trouble(['confirm-overwrite'], 'Another phone has backed up here meanwhile. Back up now to decide which one stays.');
/** A code of the product's own: the protocol allows that, and such codes are shown but never judged. */
export const serviceTrouble = (what) =>
  new Trouble('service-unavailable', `The sign-in service could not be used (${what}). Try again later.`);
