// What a QR code can say: an otpauth URI of a third party, or the activation of a work or school account.
import { checkedOtp } from './totp.js';

/** {issuer, username, otp} of an `otpauth://totp/...` URI; null for anything else. */
export function readOtpauth(text) {
  const match = /^otpauth:\/\/totp\/([^?#]*)\?([^#]*)$/i.exec(text.trim());
  const query = match && readQuery(match[2]);
  if (!query) return null;
  const otp = checkedOtp({
    secret: query.get('secret'),
    algorithm: query.get('algorithm'),
    digits: wholeNumber(query.get('digits')),
    period: wholeNumber(query.get('period')),
  });
  const label = otp && readLabel(match[1], query.get('issuer'));
  return label && { ...label, otp };
}

/** {tenant, ticket, code} of `phonefactor://activate_account?code=...&url=...`; null for anything else. */
export function readActivation(text) {
  const match = /^phonefactor:\/\/activate_account\/?\?([^#]*)$/i.exec(text.trim());
  const query = match && readQuery(match[1]);
  return query && typed(query.get('code'), query.get('url'));
}

/** The same from a code and an address typed by hand; spaces in the code do not count. */
export function typed(code, url) {
  const digits = (code ?? '').replace(/\s/g, '');
  // Only what follows /net/work/ matters: the phone says itself where that is.
  const path = /^https:\/\/[^/?#]+\/net\/work\/([A-Za-z0-9][\w.~-]*)\/activate\/([A-Za-z0-9][\w.~-]*)$/.exec((url ?? '').trim());
  return digits && path ? { tenant: path[1], ticket: path[2], code: digits } : null;
}

/**
 * A label is "issuer:user" or "user". The parameter wins over the prefix, and also says where the prefix ends, because
 * an issuer's own name may hold a colon.
 */
function readLabel(raw, issuer) {
  const label = decoded(raw);
  if (label === null) return null;
  if (issuer && label.startsWith(`${issuer}:`)) {
    return { issuer, username: withoutLeadingSpaces(label.slice(issuer.length + 1)) };
  }
  const colon = raw.includes(':') ? decoded(raw.slice(0, raw.indexOf(':'))).length : label.indexOf(':');
  const prefix = colon < 0 ? '' : label.slice(0, colon);
  const username = colon < 0 ? label : withoutLeadingSpaces(label.slice(colon + 1));
  return { issuer: issuer || prefix, username };
}

/** Not URLSearchParams: that would read '+' as a space, and here it is a plus. */
function readQuery(text) {
  const query = new Map();
  for (const part of text.split('&').filter(Boolean)) {
    const equals = part.indexOf('=');
    const name = decoded(equals < 0 ? part : part.slice(0, equals));
    const value = decoded(equals < 0 ? '' : part.slice(equals + 1));
    if (name === null || value === null || query.has(name)) return null;
    query.set(name, value);
  }
  return query;
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

const withoutLeadingSpaces = (text) => text.replace(/^ +/, '');
const wholeNumber = (text) => (text === undefined ? undefined : /^[0-9]{1,6}$/.test(text) ? Number(text) : NaN);
