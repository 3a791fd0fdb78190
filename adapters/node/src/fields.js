// The fields that an action must have; without them it is answered with 400.
import { Refused } from './trouble.js';

const KINDS = ['personal', 'work-or-school', 'third-party'];
const CHANNELS = ['email', 'phone'];

const CHECKS = {
  'add-account': (fields) => oneOf(fields, 'kind', KINDS),
  'sign-in': (fields) => texts(fields, 'username', 'password'),
  'choose-proof': (fields) => oneOf(fields, 'channel', CHANNELS),
  'enter-proof': (fields) => texts(fields, 'code'),
  'enter-details': (fields) => {
    if (fields.uri === undefined) texts(fields, 'code', 'url');
    else if (typeof fields.uri !== 'string' || fields.code !== undefined) {
      throw Refused.malformed('enter-details takes either uri, or code and url together');
    }
  },
  'move-account': (fields) => {
    texts(fields, 'account');
    if (!Number.isInteger(fields.position) || fields.position < 0) {
      throw Refused.malformed("move-account needs 'position', a whole number from 0");
    }
  },
};
const ABOUT_AN_ACCOUNT = ['open-account', 'sign-in-to-recover', 'scan-qr-to-recover', 'remove-account'];
const ABOUT_A_REQUEST = ['approve-sign-in', 'deny-sign-in'];

export function checkFields(action, fields) {
  CHECKS[action]?.(fields);
  if (ABOUT_AN_ACCOUNT.includes(action)) texts(fields, 'account');
  if (ABOUT_A_REQUEST.includes(action)) texts(fields, 'request');
}

function texts(fields, ...names) {
  for (const name of names) {
    if (typeof fields[name] !== 'string') throw Refused.malformed(`the text '${name}' is missing`);
  }
}

function oneOf(fields, name, known) {
  if (!known.includes(fields[name])) throw Refused.malformed(`'${name}' is one of ${known.join(', ')}`);
}
