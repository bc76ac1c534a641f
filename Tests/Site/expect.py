"""Expectations that say all that is wrong, one fault a line."""


def no_faults(*lists, shown=30):
    faults = [str(fault) for found in lists for fault in found]
    more = f"\n… and {len(faults) - shown} more" if len(faults) > shown else ""
    assert not faults, f"{len(faults)} faults:\n" + "\n".join(faults[:shown]) + more
