"""The search of a site: what can be found on its pages, indexed by Pagefind when it is built."""
