"""The two ways in which something does not work out."""


class Refused(Exception):
    """The request cannot be carried out: answered with an HTTP status, and nothing has changed."""

    def __init__(self, status, detail):
        super().__init__(detail)
        self.status = status


class Trouble(Exception):
    """The person cannot have what they asked for: answered with a screen that says why."""

    def __init__(self, text, *codes):
        super().__init__(text)
        self.codes = codes

    def after(self, code):
        return Trouble(str(self), code, *self.codes)


def malformed(detail):
    return Refused(400, detail)


def does_not_fit(detail):
    return Refused(409, detail)


def not_in_product(what):
    return Refused(501, f"this product never has {what}")


def offline():
    return Trouble("There is no connection. Try again when you are online.", "offline")


def cloud_sign_in_needed():
    return Trouble("Sign in to the cloud account in your phone's settings first.", "cloud-account-needed")


def cloud_error(what):
    return Trouble(f"The cloud could not be used ({what}). Try again later.", "cloud-error")


def cloud_full():
    return Trouble("There is no space left in your cloud account.", "cloud-full")


def damaged():
    return Trouble("The backup is damaged and cannot be read. Nothing was restored.", "backup-damaged")


def unavailable():
    return Trouble("There is no backup for this account in this cloud.", "backup-unavailable")
