"""The grammars: what each kind of item looks like in official Vietnamese."""
