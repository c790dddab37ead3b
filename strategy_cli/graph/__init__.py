"""The workspace as a graph: links both ways, the questions asked of them, and who must act."""
