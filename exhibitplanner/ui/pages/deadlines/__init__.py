"""The first tab of the page of deadlines: what is due when, how every company stands, and whom to chase."""
