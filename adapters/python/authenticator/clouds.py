"""Where backups lie: one record of the default zone in iCloud, one file in Google Drive's application folder.

`find` gives what lies at a location: {revision, version, sealed}, or None. `put` writes in place of that.
"""

import base64
import json
from urllib.parse import quote, urlencode

from .trouble import Trouble, cloud_error, cloud_full, cloud_sign_in_needed


def cloud_of(phone, account):
    return (ICloud if account["store"] == "icloud" else GoogleDrive)(phone, account["token"])


def _changed_elsewhere():
    return Trouble("Another phone has backed up here meanwhile. Back up again to decide.", "confirm-overwrite")


class ICloud:
    """A record is replaced as a whole, and only from the state that was seen: its recordChangeTag."""

    DATABASE = "net/icloud/database/1/iCloud.example.python-authenticator/production/private"

    def __init__(self, phone, token):
        self.phone = phone
        self.query = urlencode({"ckAPIToken": "python-authenticator", "ckWebAuthToken": token})

    def find(self, location):
        record = self._one("records/lookup", {"records": [{"recordName": location}]}, missing="NOT_FOUND")
        if record is None:
            return None
        fields = record.get("fields", {})
        return {
            "revision": fields.get("revision", {}).get("value"),
            "version": record["recordChangeTag"],
            "sealed": lambda: base64.b64decode(fields.get("sealed", {}).get("value", "")),
        }

    def put(self, location, present, revision, sealed):
        fields = {
            "revision": {"value": revision},
            "sealed": {"value": base64.b64encode(sealed).decode(), "type": "BYTES"},
        }
        record = {"recordName": location, "recordType": "Backup", "fields": fields}
        if present:
            record["recordChangeTag"] = present["version"]
        operation = {"operationType": "update" if present else "create", "record": record}
        self._one("records/modify", {"operations": [operation]})

    def _one(self, path, data, missing=None):
        answer = self.phone.call("POST", f"{self.DATABASE}/{path}?{self.query}", data=data)
        body = self._checked(answer.json)
        records = body.get("records") if answer.status == 200 else None
        if not isinstance(records, list) or len(records) != 1:
            raise cloud_error(f"status {answer.status}")
        return None if records[0].get("serverErrorCode") == missing is not None else self._checked(records[0])

    @staticmethod
    def _checked(body):
        match body.get("serverErrorCode"):
            case None:
                return body
            case "QUOTA_EXCEEDED":
                raise cloud_full()
            case "AUTHENTICATION_REQUIRED" | "AUTHENTICATION_FAILED":
                raise cloud_sign_in_needed()
            case "CONFLICT" | "EXISTS":
                raise _changed_elsewhere()
            case other:
                raise cloud_error(other)


class GoogleDrive:
    """Names need not be unique there, so a first backup looks whether it is the only one.

    Drive has no conditional write. Touching the file's metadata first does what can be done: the answer to a write is
    never an old one, so a backup of another phone is seen at the last moment.
    """

    FOLDER = "appDataFolder"
    BOUNDARY = "part-of-a-backup"

    def __init__(self, phone, token):
        self.phone = phone
        self.headers = {"authorization": f"Bearer {token}"}

    def find(self, location):
        query = urlencode(
            {
                "q": f"name = '{location}' and '{self.FOLDER}' in parents and trashed = false",
                "spaces": self.FOLDER,
                "orderBy": "modifiedTime desc",
                "fields": "files(id,appProperties)",
            },
            quote_via=quote,
        )
        files = self._call("GET", f"drive/v3/files?{query}").json.get("files")
        if files is None:
            raise cloud_error("an answer that is none")
        if not files:
            return None
        newest = files[0]
        return {
            "revision": newest.get("appProperties", {}).get("revision"),
            "version": newest["id"],
            "sealed": lambda: self._call("GET", f"drive/v3/files/{newest['id']}?alt=media").body,
        }

    def put(self, location, present, revision, sealed):
        metadata = {"appProperties": {"revision": revision}}
        if present:
            path = f"drive/v3/files/{present['version']}?fields=appProperties"
            touched = self._call("PATCH", path, data={}).json
            if touched.get("appProperties", {}).get("revision") != present["revision"]:
                raise _changed_elsewhere()
            method, path = "PATCH", f"upload/drive/v3/files/{present['version']}"
        else:
            metadata |= {"name": location, "parents": [self.FOLDER]}
            method, path = "POST", "upload/drive/v3/files"
        written = self._call(method, f"{path}?uploadType=multipart&fields=size", **self._multipart(metadata, sealed))
        if written.json.get("size") != str(len(sealed)):
            raise cloud_error("an upload that was cut short")

    def _call(self, method, path, headers=None, **content):
        sent = self.headers | (headers or {})
        answer = self.phone.call(method, f"net/google-drive/{path}", headers=sent, **content)
        if answer.status == 200:
            return answer
        errors = (answer.json.get("error") or {}).get("errors") or [{}]
        if errors[0].get("reason") == "storageQuotaExceeded":
            raise cloud_full()
        if answer.status == 401:
            raise cloud_sign_in_needed()
        raise cloud_error(errors[0].get("reason") or f"status {answer.status}")

    def _multipart(self, metadata, sealed):
        lines = [
            f"--{self.BOUNDARY}", "Content-Type: application/json; charset=UTF-8", "", json.dumps(metadata),
            f"--{self.BOUNDARY}", "Content-Type: application/octet-stream", "", "",
        ]
        body = "\r\n".join(lines).encode() + sealed + f"\r\n--{self.BOUNDARY}--\r\n".encode()
        return {"body": body, "headers": {"content-type": f"multipart/related; boundary={self.BOUNDARY}"}}
