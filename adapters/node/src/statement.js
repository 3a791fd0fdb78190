// What this product says of itself. What it claims is required of it; what it left out would be probed.
export const statement = {
  protocol: 1,
  vendor: 'Lifeboat examples',
  product: 'Node Authenticator',
  version: '1.0.0',
  platforms: ['ios', 'android'],
  accountKinds: ['personal', 'work-or-school', 'third-party'],
  options: ['push', 'manual-entry', 'delete-backup', 'automatic-backup'],
  clock: 'device',
  parallel: 4,
};
