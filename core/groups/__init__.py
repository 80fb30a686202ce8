"""Study groups: a channel's own settings, what is posted there, and the sums it may see."""
