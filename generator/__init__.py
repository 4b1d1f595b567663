"""Mingnuo: checks what local governments promise and publishes it as a static site."""

__version__ = "0.1.0"
