"""What governments are called on a page: the dataset keeps their names folded."""

from collections.abc import Sequence

from publish.i18n import translator
from schemas.region import Region

__all__ = ["government", "region_name"]


def government(folded: str, lang: str) -> str:
    """ "kabupaten tanah laut" as "Kabupaten Tanah Laut"; agencies of the state, and those that name no government, have none."""
    _ = translator(lang)
    return folded.title() if folded else _("tanpa pemerintah daerah")


def region_name(region: Region, lang: str) -> str:
    """What the page is about: the governments asked for, or the only one that there is."""
    _ = translator(lang)
    names: Sequence[str] = region.names or sorted({agency.region for agency in region.agencies})
    if region.names or len(names) == 1:
        return ", ".join(government(name, lang) for name in names)
    return _("Semua wilayah dalam dataset")
