"""The first tab of the page of freight: what is to pack, and the cases that it goes into."""
