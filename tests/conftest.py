"""Settings that every test shares: how many examples hypothesis tries."""

import os

from hypothesis import Phase, settings

settings.register_profile("default", max_examples=200, deadline=None, derandomize=True)
settings.register_profile("promises", max_examples=10_000, deadline=None)
settings.register_profile(  # a fault that is found need not be found at its smallest
    "mutants", max_examples=50, deadline=None, derandomize=True, phases=[Phase.explicit, Phase.generate]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))
