"""The words the grammars know: types, posts, units, places, names of persons."""
