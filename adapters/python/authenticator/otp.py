"""One-time codes (RFC 6238) and the URIs that set them up."""

import base64
import binascii
import hashlib
import hmac
from urllib.parse import parse_qsl, unquote, urlsplit

ALGORITHMS = {"SHA1": hashlib.sha1, "SHA256": hashlib.sha256, "SHA512": hashlib.sha512}


def secret_bytes(secret):
    """The key in base32, as people type it; None if it is none."""
    letters = "".join(secret.split()).replace("-", "").rstrip("=").upper()
    try:
        return base64.b32decode(letters + "=" * (-len(letters) % 8)) or None
    except binascii.Error:
        return None


def code(otp, seconds):
    """The code for a moment, in seconds since 1970."""
    counter = int(seconds // otp["period"]).to_bytes(8, "big")
    mac = hmac.digest(secret_bytes(otp["secret"]), counter, ALGORITHMS[otp["algorithm"]])
    offset = mac[-1] & 15
    number = int.from_bytes(mac[offset : offset + 4], "big") & 0x7FFFFFFF
    return str(number % 10 ** otp["digits"]).zfill(otp["digits"])


def checked(otp):
    """Settings with one spelling for each; None if no code could be made of them."""
    if not isinstance(otp, dict):
        return None
    secret, algorithm = otp.get("secret"), str(otp.get("algorithm", "SHA1")).upper()
    try:
        digits, period = int(otp.get("digits", 6)), int(otp.get("period", 30))
    except (TypeError, ValueError):
        return None
    if not isinstance(secret, str) or not secret_bytes(secret) or algorithm not in ALGORITHMS:
        return None
    if not 5 <= digits <= 9 or period < 1:
        return None
    return {"secret": secret, "algorithm": algorithm, "digits": digits, "period": period}


def read_uri(text):
    """Issuer, user name and settings of an ``otpauth://totp/...`` URI; None for anything else."""
    try:
        uri = urlsplit(text.strip())
        # A plus is a plus here, not a space.
        query = dict(parse_qsl(uri.query.replace("+", "%2B"), keep_blank_values=True))
    except ValueError:
        return None
    if uri.scheme.lower() != "otpauth" or uri.netloc.lower() != "totp":
        return None
    otp = checked(query)
    issuer, username = _label(uri.path.removeprefix("/"), query.get("issuer", ""))
    return otp and {"issuer": issuer, "username": username, "otp": otp}


def _label(raw, issuer):
    """A label is "issuer:user" or "user"; the parameter wins and says where the prefix ends."""
    label = unquote(raw)
    if issuer and label.startswith(issuer + ":"):
        return issuer, label[len(issuer) + 1 :].lstrip(" ")
    prefix, colon, rest = raw.partition(":") if ":" in raw else label.partition(":")
    if not colon:
        return issuer, label
    return issuer or unquote(prefix), unquote(rest).lstrip(" ") if ":" in raw else rest.lstrip(" ")
