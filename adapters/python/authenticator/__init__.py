"""A small authenticator app: third-party accounts, typed in or scanned, with a backup in the phone's cloud."""
