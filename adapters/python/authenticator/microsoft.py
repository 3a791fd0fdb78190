"""The recovery account's provider: signing in, and the keys that backups are sealed with."""

import base64

from .trouble import Trouble

WORK_IDENTITY = 50020


class ProofNeeded(Exception):
    """The password was right, and the provider asks for a second proof."""

    def __init__(self, token):
        super().__init__("a second proof is needed")
        self.token = token


class Microsoft:
    def __init__(self, phone):
        self.phone = phone

    def sign_in(self, username, password):
        return self._token({"grant_type": "password", "username": username, "password": password})

    def refresh(self, token):
        return self._token({"grant_type": "refresh_token", "refresh_token": token})

    def _token(self, form):
        answer = self.phone.call("POST", "net/microsoft/consumers/oauth2/v2.0/token", form=form)
        body = answer.json
        if answer.status == 200:
            return body
        if body.get("error") == "interaction_required" and body.get("proof_token"):
            raise ProofNeeded(body["proof_token"])
        if body.get("error") != "invalid_grant":
            raise _service_trouble(answer)
        if WORK_IDENTITY in body.get("error_codes", []):
            raise Trouble("This is a work or school account. A personal one is needed here.", "wrong-account-type")
        raise Trouble("The user name or the password is not right.", "sign-in-failed")

    def proofs(self, token):
        return [proof["channel"] for proof in self._call("GET", "proofs", token, 200)["proofs"]]

    def send_proof(self, token, channel):
        self._call("POST", f"proofs/{channel}", token, 202, data={})

    def verify_proof(self, token, channel, code):
        answer = self._answer("POST", f"proofs/{channel}/verify", token, data={"code": code})
        error = answer.json.get("error") if answer.status == 400 else None
        if error == "proof_failed":
            raise Trouble("That is not the code that was sent.", "proof-failed")
        if error == "proof_expired":
            raise Trouble("That code is too old. Have a new one sent.", "proof-expired")
        if answer.status != 200:
            raise _service_trouble(answer)
        return answer.json

    def new_key(self, token):
        issued = self._call("POST", "backup-keys", token, 201, data={})
        return issued["keyId"], _key(issued)

    def key(self, token, key_id):
        """A key by its id; None if it is not this account's."""
        answer = self._answer("GET", f"backup-keys/{key_id}", token)
        if answer.status == 404:
            return None
        if answer.status != 200:
            raise _service_trouble(answer)
        return _key(answer.json)

    def _call(self, method, path, token, expected, **content):
        answer = self._answer(method, path, token, **content)
        if answer.status != expected:
            raise _service_trouble(answer)
        return answer.json

    def _answer(self, method, path, token, **content):
        headers = {"authorization": f"Bearer {token}"}
        answer = self.phone.call(method, f"net/microsoft/{path}", headers=headers, **content)
        if answer.status == 401:
            raise Trouble("The sign-in is no longer good. Sign in again.", "sign-in-failed")
        return answer


def _key(issued):
    return base64.urlsafe_b64decode(issued["key"] + "=" * (-len(issued["key"]) % 4))


def _service_trouble(answer):
    # A code of the product's own: shown, never judged.
    return Trouble(f"The sign-in service could not be used (status {answer.status}).", "service-unavailable")
