from generator.publish.csp import inline_scripts, policy


def test_executable_inline_scripts_are_found_and_data_blocks_are_not() -> None:
    html = (
        "<script>go('<b>')</script><script src='a.js'></script>"
        '<script type="application/ld+json">{}</script><script type=module>go()</script><p>x</p>'
    )
    assert inline_scripts(html) == ("go('<b>')", "go()")


def test_policy_without_inline_scripts_allows_only_our_files() -> None:
    assert "script-src 'self';" in policy("<p>x</p>")


def test_policy_holds_the_hash_of_each_inline_script() -> None:
    assert "script-src 'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=';" in policy(
        "<script></script><script>alert(1)</script>"
    )
