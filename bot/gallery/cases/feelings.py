"""Step 1: `/feel` and `/tell`."""

from bot.gallery.case import Case

FEELINGS = (
    Case("feel", "the words to tap", "feel"),
    Case("feel", "one is tapped", "press shame", ("feel",)),
    Case("feel", "and how strong", "press 7", ("feel", "press shame")),
    Case("feel", "in one's own words", "feel like a grey wall 4"),
    Case("feel", "two at once, as people speak", "I feel angry and scared 5"),
    Case("feel", "hopeless, strongly", "feel hopeless 9"),
    Case(
        "feel",
        "over the weeks",
        "feel trend:yes",
        ("at 2026-11-09T20:00", "feel shame 8", "at 2026-11-17T20:00", "feel fear 5", "feel shame 6"),
    ),
    Case("feel", "nothing in these weeks", "feel trend:yes"),
    Case("feel", "the first days", "feel first:yes"),
    Case("feel", "the first days, longer", "press 72 hours more", ("feel first:yes",)),
    Case("feel", "the first days are over", "press end them", ("feel first:yes",)),
    Case("tell", "whom", "tell"),
    Case("tell", "a parent", "tell parent"),
    Case("tell", "a partner", "tell partner"),
    Case("tell", "a friend", "tell friend"),
)
