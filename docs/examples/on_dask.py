"""A batch on a Dask cluster: here two workers of this machine, elsewhere a scheduler's address."""

import sys
from pathlib import Path

from distributed import Client, LocalCluster

import ataskaita as at


def main(folder: str, out: str) -> int:
    """Make a report of each data file of the folder; return how many failed."""
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        Client(cluster) as client,  # elsewhere: Client("tcp://10.0.0.1:8786")
    ):
        result = at.render_many(Path(folder), out, client.get_executor())
    for one in result.failed:
        print(f"{one.name}: {one.troubles[0].what}", file=sys.stderr)
    print(f"{len(result.outcomes)} data files, {len(result.failed)} failed")
    return len(result.failed)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
