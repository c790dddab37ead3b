"""What strangers may try: named cases with what must happen, and mutations by a seed."""
