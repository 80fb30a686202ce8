"""What holds for every test."""

from hypothesis import settings

# A slow or busy machine is no fault of the code: times are `make bench`'s.
settings.register_profile("untimed", settings(), deadline=None)
settings.load_profile("untimed")
