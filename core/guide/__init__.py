"""The rules: pure functions of the journal and the time, each number a `Fact` with its source."""
