"""Encryption made of what the standard library has.

Python's standard library holds no authenticated cipher, so this one is put together from HMAC-SHA256: a keystream in
counter mode, then a tag over everything (encrypt-then-MAC). It is sound in its outline, and good enough to show where
encryption belongs. A product uses a vetted AEAD, such as AES-GCM of the `cryptography` package, instead.
"""

import base64
import hmac
import json
import secrets

FORMAT = "python-authenticator/1"
MEMBERS = ["format", "kid", "nonce", "ciphertext", "tag"]


class Broken(Exception):
    """This is not what `seal` made, or not for this key and place."""


def seal(plaintext, key, kid, place):
    """Bytes to store. `kid` names the key for whoever opens them; `place` binds them to where they lie."""
    nonce = secrets.token_bytes(16)
    ciphertext = _crypt(plaintext, key, nonce)
    members = [FORMAT, kid, _text(nonce), _text(ciphertext), _text(_tag(key, kid, place, nonce, ciphertext))]
    return json.dumps(dict(zip(MEMBERS, members))).encode()


def key_id(sealed):
    return _members(sealed)["kid"]


def unseal(sealed, key, place):
    members = _members(sealed)
    nonce, ciphertext, tag = (_bytes(members[name]) for name in MEMBERS[2:])
    if not hmac.compare_digest(tag, _tag(key, members["kid"], place, nonce, ciphertext)):
        raise Broken("the tag does not fit")
    return _crypt(ciphertext, key, nonce)


def _members(sealed):
    """Strict: what is read must be what would be written, to the byte."""
    try:
        members = json.loads(sealed)
    except ValueError as error:
        raise Broken("no JSON") from error
    if not isinstance(members, dict) or list(members) != MEMBERS or members["format"] != FORMAT:
        raise Broken("another format")
    if not all(isinstance(value, str) for value in members.values()) or json.dumps(members).encode() != sealed:
        raise Broken("altered")
    return members


def _crypt(data, key, nonce):
    subkey = hmac.digest(key, b"encrypt", "sha256")
    stream = b"".join(
        hmac.digest(subkey, nonce + block.to_bytes(8, "big"), "sha256") for block in range(len(data) // 32 + 1)
    )
    return bytes(a ^ b for a, b in zip(data, stream))


def _tag(key, kid, place, nonce, ciphertext):
    subkey = hmac.digest(key, b"authenticate", "sha256")
    # The lengths of all parts but the last are fixed or written down, so that no two inputs look alike.
    names = json.dumps([FORMAT, kid, place]).encode()
    return hmac.digest(subkey, len(names).to_bytes(8, "big") + names + nonce + ciphertext, "sha256")


def _text(data):
    return base64.urlsafe_b64encode(data).decode()


def _bytes(text):
    try:
        data = base64.urlsafe_b64decode(text)
    except ValueError as error:
        raise Broken("no base64") from error
    if _text(data) != text:
        raise Broken("altered")
    return data
