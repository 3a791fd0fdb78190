// The phone: what its system lends to the app, and where on it the services are reached.
import { call, jsonOf } from './http.js';
import { Trouble } from './trouble.js';

export class Phone {
  /** @param environment the one address below which everything is */
  constructor({ device, platform, environment }) {
    this.id = device;
    this.platform = platform;
    this.store = platform === 'ios' ? 'icloud' : 'google-drive';
    this.environment = environment.replace(/\/+$/, '');
  }

  address(name) {
    return `${this.environment}/${name}`;
  }

  /** The phone's own time in milliseconds; simulated, so it is never taken from anywhere else. */
  async now() {
    const answer = await call('GET', this.address('os/clock'));
    return Date.parse(jsonOf(answer).now);
  }

  /** {store, account, token} of whoever is signed in to the cloud in the phone's settings; null when nobody is. */
  async cloudAccount() {
    const answer = await call('GET', this.address('os/cloud-account'));
    return answer.status === 200 ? jsonOf(answer) : null;
  }

  /** The texts of the QR codes in front of the camera; the system shows its permission dialog the first time. */
  async scan() {
    const asked = jsonOf(await call('POST', this.address('os/permissions/camera'), { json: {} }));
    if (!asked?.granted) throw cameraDenied();
    const seen = await call('GET', this.address('os/camera/barcodes'));
    if (seen.status === 403) throw cameraDenied();
    const texts = seen.status === 200 ? jsonOf(seen).filter(({ format }) => format === 'qr').map(({ text }) => text) : [];
    if (texts.length === 0) throw new Trouble('nothing-to-scan', 'There is no code in sight. Hold the phone before it.');
    return texts;
  }
}

const cameraDenied = () =>
  new Trouble('camera-denied', 'Scanning needs the camera. Allow it in the settings, or type the details in.');
