"""Rules run over a graph, and their faults become finished findings."""
