"""python3 -m unittest discover -s adapters/python/tests"""

import base64
import secrets
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from authenticator import app, otp, seal  # noqa: E402

# RFC 6238, appendix B: seconds, and the codes by SHA1, SHA256 and SHA512.
VECTORS = [
    (59, "94287082", "46119246", "90693936"),
    (1111111109, "07081804", "68084774", "25091201"),
    (1111111111, "14050471", "67062674", "99943326"),
    (1234567890, "89005924", "91819424", "93441116"),
    (2000000000, "69279037", "90698825", "38618901"),
    (20000000000, "65353130", "77737706", "47863826"),
]
LENGTHS = {"SHA1": 20, "SHA256": 32, "SHA512": 64}


class Codes(unittest.TestCase):
    def test_the_codes_of_the_rfc_come_out(self):
        for column, (algorithm, length) in enumerate(LENGTHS.items()):
            secret = base64.b32encode((b"1234567890" * 7)[:length]).decode()
            for seconds, *codes in VECTORS:
                settings = {"secret": secret, "algorithm": algorithm, "digits": 8, "period": 30}
                self.assertEqual(otp.code(settings, seconds), codes[column])

    def test_a_uri_is_read_with_its_defaults(self):
        settings = {"secret": "JBSWY3DPEHPK3PXP", "algorithm": "SHA1", "digits": 6, "period": 30}
        self.assertEqual(
            otp.read_uri("otpauth://totp/Har%20bour:ana+home?secret=JBSWY3DPEHPK3PXP"),
            {"issuer": "Har bour", "username": "ana+home", "otp": settings},
        )

    def test_the_parameter_issuer_wins(self):
        def read(label, issuer):
            uri = otp.read_uri(f"otpauth://totp/{label}?secret=MZXW6&issuer={issuer}")
            return uri["issuer"], uri["username"]

        self.assertEqual(read("Harbour:ana", "Lantern"), ("Lantern", "ana"))
        self.assertEqual(read("Harbour:ana%0ABcc%3A%20all", "Harbour"), ("Harbour", "ana\nBcc: all"))
        self.assertEqual(read("ana", ""), ("", "ana"))

    def test_what_makes_no_codes_is_refused(self):
        for uri in ["otpauth://hotp/a?secret=MZXW6", "otpauth://totp/a", "otpauth://totp/a?secret=1", "https://a.b", ""]:
            self.assertIsNone(otp.read_uri(uri), uri)
        for settings in [{"secret": "MZXW6", "digits": "six"}, {"secret": "MZXW6", "period": 0}, {}, None]:
            self.assertIsNone(otp.checked(settings), settings)


class Fields(unittest.TestCase):
    def test_what_nobody_knows_is_ignored(self):
        for action, known in [
            ("add-account", {"kind": "third-party"}),
            ("move-account", {"account": "a", "position": 0}),
            ("enter-details", {"uri": "otpauth://totp/a"}),
            ("cancel", {}),
        ]:
            self.assertEqual(app.checked(action, {**known, "an extra field": [1]}), known)


class Sealing(unittest.TestCase):
    def setUp(self):
        self.key = secrets.token_bytes(32)
        self.text = "ünd äll of it, longer than one block of the keystream".encode()
        self.sealed = seal.seal(self.text, self.key, "bk-1", "a place")

    def test_what_was_sealed_comes_back(self):
        self.assertEqual(seal.key_id(self.sealed), "bk-1")
        self.assertEqual(seal.unseal(self.sealed, self.key, "a place"), self.text)

    def test_the_same_text_twice_looks_different(self):
        self.assertNotEqual(seal.seal(self.text, self.key, "bk-1", "a place"), self.sealed)

    def test_another_key_or_place_opens_nothing(self):
        for key, place in [(secrets.token_bytes(32), "a place"), (self.key, "another place")]:
            with self.assertRaises(seal.Broken):
                seal.unseal(self.sealed, key, place)

    def test_one_other_bit_anywhere_opens_nothing(self):
        for at in range(len(self.sealed)):
            altered = bytearray(self.sealed)
            altered[at] ^= 1
            with self.assertRaises(seal.Broken, msg=at):
                seal.unseal(bytes(altered), self.key, "a place")


if __name__ == "__main__":
    unittest.main()
