from hypothesis import settings

# The first call loads the locale, and a busy machine is no slow function.
settings.register_profile("without a deadline", deadline=None)
settings.load_profile("without a deadline")
