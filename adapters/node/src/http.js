// One HTTP request at a time, with a deadline for the whole of it. A connection of its own for each: a pooled one that
// the other side has just closed would look like a broken network.
import { request } from 'node:http';
import { offline } from './trouble.js';

const DEADLINE_MILLIS = 10_000;
const LARGEST_ANSWER = 64 * 1024 * 1024;

/**
 * @param content {json} or {form} or {bytes, type}, or nothing
 * @returns {status, bytes}
 * @throws Trouble `offline` if no whole answer came
 */
export function call(method, url, { json, form, bytes, type, headers = {} } = {}) {
  const [body, contentType] =
    json !== undefined ? [Buffer.from(JSON.stringify(json)), 'application/json']
      : form !== undefined ? [Buffer.from(new URLSearchParams(form).toString()), 'application/x-www-form-urlencoded']
        : [bytes, type];
  const sent = { ...headers };
  if (body) Object.assign(sent, { 'content-type': contentType, 'content-length': body.length });
  return new Promise((resolve, reject) => {
    const failed = () => reject(offline());
    const outgoing = request(url, { method, headers: sent, agent: false }, (answer) => {
      const parts = [];
      let length = 0;
      answer.on('data', (part) => {
        parts.push(part);
        length += part.length;
        if (length > LARGEST_ANSWER) outgoing.destroy(new Error('too long an answer'));
      });
      answer.on('end', () => (answer.complete ? resolve({ status: answer.statusCode, bytes: Buffer.concat(parts) }) : failed()));
      answer.on('error', failed);
      answer.on('aborted', failed);
    });
    const deadline = setTimeout(() => outgoing.destroy(new Error('too late')), DEADLINE_MILLIS);
    outgoing.on('error', failed);
    outgoing.on('close', () => clearTimeout(deadline));
    outgoing.end(body);
  });
}

/** An answer's JSON object, or null if it is none. */
export function jsonOf(answer) {
  try {
    const value = JSON.parse(answer.bytes.toString('utf8'));
    return value !== null && typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
