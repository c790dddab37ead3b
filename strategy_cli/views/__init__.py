"""What a person is told, as frozen values computed from the graph: no wording of any format."""
